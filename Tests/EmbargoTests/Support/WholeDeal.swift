/// A deal in which every key of the format is written, twice: in YAML and in JSON.
enum WholeDeal {
  static let yaml =
    yamlWithoutUsage + """

      usage: {dprk-2397-5: [60000 bbl, 70 t], other: unknown, third: 7}
      notes: nobody reads this
      """

  static let yamlWithoutUsage = """
    id: whole
    title: Everything that can be written
    date: 2023-09-13
    contract-date: 2023-08
    activity: supply
    from: {country: KP, place: rajin}
    to:
      country: RU
      place: Dunai harbour
    via: [{country: CN}, {country: unknown}, unknown]
    parties:
      - name: Munitions Bureau
        roles: [seller, donor]
        country: KP
        operates-in: [KP-13, CN]
        nationality: [KP, CN]
        kind: state-enterprise
        state-sponsored: yes
        owned-by: [{name: Holding, share: 60%}, Munitions Works, unknown]
        controlled-by: Holding
        acts-for: [{name: Works of the North, kind: company}]
        identifiers: {un-list: KPe.001, passport: unknown}
        designated: [un-1718-asset-freeze, un-1718-travel-ban]
      - {name: Munitions  works, roles: buyer, designated: false}
      - {name: Trainee, designated: true}
    items:
      - description: 152 mm artillery shells
        category: large-calibre-ammunition
        not-category: [luxury-goods]
        hs: "9306.90"
        quantity: 10000 pieces
        value: 5000000.50 USD
        specs: {calibre: 152 mm, range: unknown}
        origin: KP
        exported: 2023-09-01/..
        end-use: [military]
    services: [{kind: payment, description: first instalment, subject: [large-calibre-ammunition, evasion]}]
    vessels:
      - name: Angara
        imo: "9179842"
        former-names: [Amur, Lena]
        flag: RU
        roles: carrier
        kind: ship
        identifiers: {un-list: KPi.002}
        designated: un-1718
    transport: {mode: [rail, sea], ship-to-ship: no}
    purpose: [military]
    finance: {method: transfer, amount: 3 EUR}
    determinations:
      - by: RU
        finding: military-capability
        date: 2023-08-01
        result: true
        reference: note 5
        covers: ["items[0]", "parties[0].owned-by[0]"]
    authorisations:
      - kind: committee-approval
        committee: "1718"
        issued-by: unifil
        reference: letter
        date: 2023-01-10
        status: granted
        valid: {from: 2023-01-10, before: 2024-01-10}
        covers: [{of: "items[0]", quantity: 9 pieces}, "services[0]", {of: "vessels[0]", quantity: unknown}]
    """

  static let json = """
    {"id": "whole", "title": "Everything that can be written", "date": "2023-09-13", "contract-date": "2023-08",
     "activity": "supply", "from": {"country": "KP", "place": "rajin"},
     "to": {"country": "RU", "place": "Dunai harbour"},
     "via": [{"country": "CN"}, {"country": "unknown"}, "unknown"],
     "parties": [
       {"name": "Munitions Bureau", "roles": ["seller", "donor"], "country": "KP", "operates-in": ["KP-13", "CN"],
        "nationality": ["KP", "CN"], "kind": "state-enterprise", "state-sponsored": true,
        "owned-by": [{"name": "Holding", "share": "60%"}, "Munitions Works", "unknown"], "controlled-by": "Holding",
        "acts-for": [{"name": "Works of the North", "kind": "company"}],
        "identifiers": {"un-list": "KPe.001", "passport": "unknown"},
        "designated": ["un-1718-asset-freeze", "un-1718-travel-ban"]},
       {"name": "Munitions  works", "roles": "buyer", "designated": false},
       {"name": "Trainee", "designated": true}],
     "items": [
       {"description": "152 mm artillery \\u0073hells", "category": "large-calibre-ammunition",
        "not-category": ["luxury-goods"], "hs": 9306.90, "quantity": "10000 pieces", "value": "5000000.50 USD",
        "specs": {"calibre": "152 mm", "range": "unknown"}, "origin": "KP", "exported": "2023-09-01/..",
        "end-use": ["military"]}],
     "services": [
       {"kind": "payment", "description": "first instalment", "subject": ["large-calibre-ammunition", "evasion"]}],
     "vessels": [
       {"name": "Angara", "imo": 9179842, "former-names": ["Amur", "Lena"], "flag": "RU", "roles": "carrier",
        "kind": "ship", "identifiers": {"un-list": "KPi.002"}, "designated": "un-1718"}],
     "transport": {"mode": ["rail", "sea"], "ship-to-ship": false}, "purpose": ["military"],
     "finance": {"method": "transfer", "amount": "3 EUR"},
     "determinations": [
       {"by": "RU", "finding": "military-capability", "date": "2023-08-01", "result": true, "reference": "note 5",
        "covers": ["items[0]", "parties[0].owned-by[0]"]}],
     "authorisations": [
       {"kind": "committee-approval", "committee": 1718, "issued-by": "unifil", "reference": "letter",
        "date": "2023-01-10", "status": "granted", "valid": {"from": "2023-01-10", "before": "2024-01-10"},
        "covers": [{"of": "items[0]", "quantity": "9 pieces"}, "services[0]",
          {"of": "vessels[0]", "quantity": "unknown"}]}],
     "usage": {"dprk-2397-5": ["60000 bbl", "70 t"], "other": "unknown", "third": 7}, "notes": "nobody reads this"}
    """
}
