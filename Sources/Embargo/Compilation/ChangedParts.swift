extension CompiledRule {
  /// The same rule with other parts; what is not given stays.
  package func with(
    when: Int32? = nil, inForce: Range<Int32>? = nil, uses: Range<Int32>? = nil, bounds: Range<Int32>? = nil
  ) -> CompiledRule {
    CompiledRule(
      number: number, regime: regime, index: index, effect: effect, when: when ?? self.when, each: each,
      inForce: inForce ?? self.inForce, uses: uses ?? self.uses, bounds: bounds ?? self.bounds)
  }
}

extension CompiledExemption {
  /// The same exemption with other parts; what is not given stays.
  package func with(
    when: Int32? = nil, requires: Range<Int32>? = nil, access: Access? = nil, inForce: Range<Int32>? = nil
  ) -> CompiledExemption {
    CompiledExemption(
      number: number, folder: folder, rule: rule, index: index, when: when ?? self.when,
      requires: requires ?? self.requires, setsTerms: setsTerms, access: access ?? self.access,
      inForce: inForce ?? self.inForce)
  }
}

extension CompiledRequirement {
  /// The same paper with fewer limits, or another day by which it must be there; what is not given stays.
  package func with(
    issuers: Int32? = nil, committee: Int32? = nil, daysBefore: Int32? = nil, workingDaysBefore: Int32? = nil,
    silence: Requirement.Silence?? = .none, by: CalendarDate?
  ) -> CompiledRequirement {
    CompiledRequirement(
      isDetermination: isDetermination, kind: kind, issuers: issuers ?? self.issuers,
      committee: committee ?? self.committee, daysBefore: daysBefore ?? self.daysBefore,
      workingDaysBefore: workingDaysBefore ?? self.workingDaysBefore,
      silentDays: silence.map { $0.map { Int32($0.days) } ?? -1 } ?? silentDays,
      silentWorkingDays: silence.map { $0.map { Int32($0.workingDays) } ?? -1 } ?? silentWorkingDays, by: by)
  }
}

extension CompiledInterval {
  /// The same stretch over other days.
  package func over(_ days: DateSpan) -> CompiledInterval {
    CompiledInterval(days: days, confirmedUntil: confirmedUntil, position: position, option: option)
  }
}

extension Cap {
  /// The same ceiling with another limit in one place.
  package func with(_ limit: Limit, at index: Int) -> Cap {
    var limits = limits
    limits[index] = limit
    return Cap(limits: limits, periods: periods, per: per, warnAt: warnAt)
  }
}

extension Cap.Limit {
  /// The same limit with other amounts, or another count.
  package func with(atMost: [Quantity], count: Int?) -> Cap.Limit {
    Cap.Limit(path: path, atMost: atMost, count: count, span: span)
  }
}

extension Requirement {
  /// The same paper by whomever it is issued, of whatever committee, and in time on whatever day, as far as it is told.
  package func with(anyIssuer: Bool = false, ownCommittee: Bool = false, anyDay: Bool = false) -> Requirement {
    Requirement(
      kind: kind, committee: ownCommittee ? nil : committee, committeeSpan: committeeSpan,
      issuers: anyIssuer ? [] : issuers, daysBefore: anyDay ? 0 : daysBefore,
      workingDaysBefore: anyDay ? 0 : workingDaysBefore,
      silence: anyDay ? silence.map { _ in Silence.ofNoSetTime } : silence, by: anyDay ? nil : by,
      span: span)
  }
}
