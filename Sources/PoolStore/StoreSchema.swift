/// The tables of a store, version 1, and the numbers by which its file is known.
enum StoreSchema {
  /// `EMPL`, which the file carries as SQLite's application id.
  static let application = 0x454D_504C
  /// What this version writes and the newest it reads.
  static let version = 1

  /// Statements that make an empty store, in this order.
  static let statements = [
    pool, event, eventBySubject, eventByKind, erasure, mention, contact, listing, appendedInOrder,
    neverDeleted,
    neverChanged, erasureNeverDeleted, erasureNeverChanged,
  ]

  private static let pool = """
    CREATE TABLE pool (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      identity BLOB NOT NULL CHECK (length(identity) = 16)
    ) STRICT
    """

  // What can be erased may be NULL, all of it or none.
  private static let event = """
    CREATE TABLE event (
      sequence INTEGER PRIMARY KEY,
      kind TEXT NOT NULL,
      subject_form INTEGER NOT NULL,
      subject TEXT NOT NULL,
      happened INTEGER NOT NULL,
      recorded INTEGER NOT NULL,
      recorder TEXT NOT NULL,
      salt BLOB,
      source TEXT,
      payload TEXT,
      content_hash BLOB NOT NULL CHECK (length(content_hash) = 32),
      link BLOB NOT NULL CHECK (length(link) = 32),
      CHECK ((salt IS NULL) = (payload IS NULL) AND (source IS NULL) = (payload IS NULL))
    ) STRICT
    """

  private static let eventBySubject =
    "CREATE INDEX event_by_subject ON event (subject, subject_form)"

  // A problem needs a few kinds of a whole pool.
  private static let eventByKind = "CREATE INDEX event_by_kind ON event (kind)"

  // Contents that the event `by` announces as gone; the only ones that may go.
  private static let erasure = """
    CREATE TABLE erasure (
      event INTEGER PRIMARY KEY REFERENCES event (sequence),
      by INTEGER NOT NULL REFERENCES event (sequence)
    ) STRICT
    """

  // Persons whom an event names beside its subject.
  private static let mention = """
    CREATE TABLE mention (
      person TEXT NOT NULL,
      event INTEGER NOT NULL REFERENCES event (sequence),
      PRIMARY KEY (person, event)
    ) STRICT, WITHOUT ROWID
    """

  private static let contact = """
    CREATE TABLE contact (
      person TEXT NOT NULL,
      kind TEXT NOT NULL,
      value TEXT NOT NULL,
      PRIMARY KEY (person, kind)
    ) STRICT, WITHOUT ROWID
    """

  // A row holds from the day `since` to the day before `before`; lists are JSON.
  private static let listing = """
    CREATE TABLE listing (
      person TEXT NOT NULL,
      since INTEGER NOT NULL,
      before INTEGER,
      merged TEXT NOT NULL,
      name TEXT NOT NULL,
      roles TEXT NOT NULL,
      standing TEXT,
      suspended_until INTEGER,
      removal TEXT,
      employer TEXT NOT NULL,
      region TEXT NOT NULL,
      title TEXT NOT NULL,
      level TEXT NOT NULL,
      specialties TEXT NOT NULL,
      panel_roles TEXT NOT NULL,
      trained_until INTEGER,
      term_since INTEGER,
      term_until INTEGER,
      least INTEGER,
      most INTEGER,
      PRIMARY KEY (person, since)
    ) STRICT, WITHOUT ROWID
    """

  private static let appendedInOrder = """
    CREATE TRIGGER event_appended_in_order BEFORE INSERT ON event
    WHEN NEW.sequence IS NOT (SELECT coalesce(max(sequence), 0) + 1 FROM event)
    BEGIN SELECT raise(ABORT, 'events are appended at the end'); END
    """

  private static let neverDeleted = """
    CREATE TRIGGER event_never_deleted BEFORE DELETE ON event
    BEGIN SELECT raise(ABORT, 'events are never deleted'); END
    """

  private static let neverChanged = """
    CREATE TRIGGER event_never_changed BEFORE UPDATE ON event
    WHEN NEW.sequence IS NOT OLD.sequence OR NEW.kind IS NOT OLD.kind
      OR NEW.subject_form IS NOT OLD.subject_form OR NEW.subject IS NOT OLD.subject
      OR NEW.happened IS NOT OLD.happened OR NEW.recorded IS NOT OLD.recorded
      OR NEW.recorder IS NOT OLD.recorder OR NEW.content_hash IS NOT OLD.content_hash
      OR NEW.link IS NOT OLD.link OR NEW.payload IS NOT NULL
      OR NOT EXISTS (SELECT 1 FROM erasure WHERE event = OLD.sequence)
    BEGIN SELECT raise(ABORT, 'events are never changed, but for an announced erasure'); END
    """

  private static let erasureNeverDeleted = """
    CREATE TRIGGER erasure_never_deleted BEFORE DELETE ON erasure
    BEGIN SELECT raise(ABORT, 'erasures are never deleted'); END
    """

  private static let erasureNeverChanged = """
    CREATE TRIGGER erasure_never_changed BEFORE UPDATE ON erasure
    BEGIN SELECT raise(ABORT, 'erasures are never changed'); END
    """
}
