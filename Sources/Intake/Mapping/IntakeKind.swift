/// What a file's rows are: the words of `import --kind`.
package enum IntakeKind: String, Hashable, Sendable, CaseIterable {
    case entities, records, listings, penalties, complaints, inspections
    case holidays, regions, industries, measures, officers, offices
}
