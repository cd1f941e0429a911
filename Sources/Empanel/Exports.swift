// What a user of the library needs, in one import.
@_exported public import LinearPrograms
@_exported public import PanelAssignment
@_exported public import PanelModel
@_exported public import PanelPlanning
@_exported public import PanelRules
@_exported public import RosterCheck
