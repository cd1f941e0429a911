import Digests
import PanelModel

extension EventDetail {
  /// The kind under which the log has the detail.
  public var kind: KnownKind {
    switch self {
    case .enrolled: .enrolled
    case .named: .named
    case .born: .born
    case .matched: .matched
    case .merged: .merged
    case .unmerged: .unmerged
    case .toldApart: .toldApart
    case .frozen: .frozen
    case .erased: .erased
    case .corrected: .corrected
    case .specialtyGranted: .specialtyGranted
    case .specialtyWithdrawn: .specialtyWithdrawn
    case .titleGiven: .titleGiven
    case .levelGiven: .levelGiven
    case .regionGiven: .regionGiven
    case .roleGiven: .roleGiven
    case .roleWithdrawn: .roleWithdrawn
    case .employerJoined: .employerJoined
    case .employerLeft: .employerLeft
    case .organisationListed: .organisationListed
    case .organisationDelisted: .organisationDelisted
    case .availabilityStated: .availabilityStated
    case .capacityStated: .capacityStated
    case .trainingCompleted: .trainingCompleted
    case .hoursCredited: .hoursCredited
    case .conflictDeclared: .conflictDeclared
    case .conflictDerived: .conflictDerived
    case .conflictDismissed: .conflictDismissed
    case .conflictWaived: .conflictWaived
    case .relationStated: .relationStated
    case .relationEnded: .relationEnded
    case .suspended: .suspended
    case .reinstated: .reinstated
    case .removed: .removed
    case .termStarted: .termStarted
    case .termEnded: .termEnded
    case .invited: .invited
    case .accepted: .accepted
    case .declined: .declined
    case .missed: .missed
    case .served: .served
    case .evaluated: .evaluated
    }
  }

  /// The payload by which the log has the detail.
  public var payload: [String: PayloadValue] {
    var draft = PayloadDraft()
    switch self {
    case .specialtyGranted, .specialtyWithdrawn, .titleGiven, .levelGiven, .regionGiven, .roleGiven,
      .roleWithdrawn, .employerJoined, .employerLeft, .availabilityStated, .capacityStated,
      .trainingCompleted, .hoursCredited:
      writeAttribute(into: &draft)
    case .suspended, .reinstated, .removed, .termStarted, .termEnded, .invited, .accepted,
      .declined, .missed, .served, .evaluated:
      writeService(into: &draft)
    default: writeIdentity(into: &draft)
    }
    return draft.fields
  }

  private func writeIdentity(into draft: inout PayloadDraft) {
    switch self {
    case .enrolled(let enrolment):
      draft.set("as", enrolment.role.rawValue)
      draft.set("name", enrolment.name)
    case .named(let name): draft.set("name", name)
    case .born(let year): draft.set("year", year)
    case .matched(let key):
      draft.set("by", key.column)
      draft.set("hash", key.hash.description)
    case .merged(let ruling), .unmerged(let ruling), .toldApart(let ruling):
      draft.set("other", ruling.other.rawValue)
      draft.set("reason", ruling.reason)
    case .erased(let erasure):
      draft.set("events", erasure.events)
      draft.set("reason", erasure.reason)
    case .frozen(let note):
      draft.set("problem", note.problemDigest)
      draft.set("asOf", note.asOf)
      draft.set("head", note.head)
    case .corrected(let correction): correction.write(into: &draft)
    case .organisationListed(let entry):
      draft.set("name", entry.name)
      draft.set("aliases", entry.aliases)
      draft.set("parent", entry.parent?.rawValue)
    case .organisationDelisted(let reason): draft.set("reason", reason)
    case .conflictDeclared(let claim), .conflictDerived(let claim): claim.write(into: &draft)
    case .conflictDismissed(let ruling), .conflictWaived(let ruling):
      ruling.key.write(into: &draft)
      draft.set("by", ruling.by)
      draft.set("reason", ruling.reason)
      draft.set("until", ruling.until)
    case .relationStated(let claim):
      claim.key.write(into: &draft)
      draft.set(claim.validity)
    case .relationEnded(let key): key.write(into: &draft)
    default: break
    }
  }

  private func writeAttribute(into draft: inout PayloadDraft) {
    switch self {
    case .specialtyGranted(let grant):
      draft.set("specialty", grant.specialty)
      draft.set("proficiency", grant.proficiency)
    case .specialtyWithdrawn(let named):
      draft.set("specialty", named.name)
      draft.set("reason", named.reason)
    case .titleGiven(let title): draft.set("title", title)
    case .levelGiven(let level): draft.set("level", level)
    case .regionGiven(let region): draft.set("region", region)
    case .roleGiven(let role): draft.set("role", role)
    case .roleWithdrawn(let named):
      draft.set("role", named.name)
      draft.set("reason", named.reason)
    case .employerJoined(let joining):
      draft.set("employer", joining.employer)
      draft.set("secondary", value: joining.isSecondary ? .flag(true) : nil)
    case .employerLeft(let employer): draft.set("employer", employer)
    case .availabilityStated(let statement):
      draft.set("answer", statement.answer.rawValue)
      draft.set(statement.days)
      draft.set("reason", statement.reason)
    case .capacityStated(let load):
      draft.set("least", load.least)
      draft.set("most", load.most)
    case .trainingCompleted(let training):
      draft.set("course", training.course)
      draft.set("hours", training.hours)
      draft.set("subject", training.subject.rawValue)
      draft.set("validUntil", training.validUntil)
    case .hoursCredited(let credit):
      draft.set("year", credit.year)
      draft.set("hours", credit.hours)
      draft.set("subject", credit.subject.rawValue)
    default: break
    }
  }

  private func writeService(into draft: inout PayloadDraft) {
    switch self {
    case .suspended(let suspension):
      draft.set("reason", suspension.reason)
      draft.set("until", suspension.until)
    case .removed(let removal):
      draft.set("code", removal.code.rawValue)
      draft.set("reason", removal.reason)
    case .termStarted(let term):
      draft.set("body", term.body)
      draft.set("until", term.until)
    case .reinstated(let reason), .termEnded(let reason): draft.set("reason", reason)
    case .invited(let invitation):
      invitation.key.write(into: &draft)
      draft.set("meeting", invitation.meeting)
    case .accepted(let key): key.write(into: &draft)
    case .declined(let key, let reason), .missed(let key, let reason):
      key.write(into: &draft)
      draft.set("reason", reason)
    case .served(let service):
      service.key.write(into: &draft)
      draft.set("effort", service.effort)
      draft.set("role", service.role)
    case .evaluated(let evaluation):
      evaluation.key.write(into: &draft)
      draft.set("passed", value: .flag(evaluation.isPassed))
      draft.set("score", evaluation.score)
      draft.set("remarks", evaluation.remarks)
    default: break
    }
  }
}

extension Correction {
  fileprivate func write(into draft: inout PayloadDraft) {
    draft.set("event", event)
    draft.set("reason", reason)
    switch change {
    case .retracted: draft.set("retracted", value: .flag(true))
    case .replaced(let happened, let payload):
      draft.set("happened", happened)
      draft.set("payload", value: payload.map { .fields($0) })
    }
  }
}

extension ServiceKey {
  fileprivate func write(into draft: inout PayloadDraft) {
    draft.set("docket", docket)
    draft.set("panel", panel)
  }
}

extension RelationKey {
  fileprivate func write(into draft: inout PayloadDraft) {
    draft.set("other", other.rawValue)
    draft.set("kind", kind)
  }
}

extension ConflictClaim {
  fileprivate func write(into draft: inout PayloadDraft) {
    key.write(into: &draft)
    draft.set("effect", effect.rawValue)
    draft.set(validity)
    draft.set("evidence", evidence)
  }
}

extension ConflictKey {
  fileprivate func write(into draft: inout PayloadDraft) {
    let (form, name): (ConflictTargetForm, String) =
      switch target {
      case .reviewCase(let id): (.reviewCase, id.rawValue)
      case .employer(let name): (.employer, name)
      case .person(let name): (.person, name)
      case .expert(let id): (.expert, id.rawValue)
      }
    draft.set("targetKind", form.rawValue)
    draft.set("target", name)
    draft.set("kind", kind)
  }
}

/// What a conflict is with, as payloads write it.
enum ConflictTargetForm: String, CaseIterable {
  case reviewCase = "case"
  case employer, person, expert
}
