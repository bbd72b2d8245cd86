extension Entity {
    /// This row of a file joined to what is known of the entity: a valid code joins rows, and
    /// where they name it differently no name is lost. A name it is known to have had says
    /// nothing new.
    package func joined(to known: Entity) -> Entity {
        if name != known.name, known.formerNames.contains(name) { return known }
        var joined = self
        let names = name == known.name ? known.formerNames : [known.name] + known.formerNames
        joined.formerNames += names.filter { $0 != name && !formerNames.contains($0) }
        return joined
    }
}

extension ReferenceRow {
    /// This row of a file joined to the one that is known. Only entities are joined: any other
    /// row takes the place of the one before.
    package func joined(to known: ReferenceRow) -> ReferenceRow {
        guard case .entity(let new) = self, case .entity(let old) = known else { return self }
        return .entity(new.joined(to: old))
    }
}
