/// The items, places and countries of the small vocabulary.
extension SmallVocabulary {
  static let items = """
    terms:
      - {id: goods}
      - {id: arms, is: goods}
      - {id: major-arms, is: arms}
      - {id: battle-tanks, is: major-arms, hs: "8710", also: [tanks]}
      - {id: missiles, is: major-arms}
      - {id: small-arms-and-light-weapons, is: arms}
      - {id: small-arms, is: small-arms-and-light-weapons}
      - {id: light-weapons, is: small-arms-and-light-weapons}
      - {id: man-portable-air-defence, is: [missiles, light-weapons]}
      - {id: ammunition, is: arms, hs: ["9306"]}
      - {id: large-calibre-ammunition, is: ammunition, hs: ["930690"]}
      - {id: small-arms-ammunition, is: ammunition, hs: ["930621", "9306.30"]}
      - {id: luxury-goods, is: goods}
      - {id: luxury-cars, is: [cars, luxury-goods], hs: ["8703.24"]}
      - {id: cars, is: goods, hs: ["8703"], label: motor cars}
      - {id: food, is: goods}
      - {id: wine, is: food, may-be: luxury-goods, hs: ["2204"]}
      - {id: sparkling-wine, is: wine}
      - {id: champagne, is: sparkling-wine}
      - {id: seafood, is: food, hs: ["03"]}
      - {id: energy, is: goods}
      - {id: crude-oil, is: energy, hs: ["2709"]}
      - {id: refined-petroleum, is: energy, hs: ["2710"]}
      - {id: textiles, is: goods, hs: ["50", "51"]}
      - {id: listed-dual-use, is: goods}
      - {id: ring-magnets, is: [goods, {term: listed-dual-use, from: 2013-03-07, before: 2016-03-02}]}
      - {id: small-ring-magnets, is: ring-magnets}
      - {id: gyroscopes, is: goods, may-be: [{term: listed-dual-use, from: 2013-03-07}]}
      - {id: ships, is: goods}
      - {id: technology}
      - {id: software, is: technology}
    """

  static let places = """
    terms:
      - {id: KP-13, label: Rason, is: KP, also: [Rajin-Sonbong]}
      - {id: rajin, label: Rajin, is: KP-13, extent: point, also: [Najin]}
      - {id: dunai, label: Dunai, is: RU, extent: point}
      - {id: darfur, label: Darfur, is: SD}
      - {id: abyei, label: Abyei, is: [{term: SD, before: 2011-07-09}, {term: SS, from: 2011-07-09}]}
      - {id: high-seas, label: high seas}
    """

  static let countries = """
    terms:
      - {id: KP, label: Democratic People's Republic of Korea, also: [North Korea, DPRK]}
      - {id: KR, label: Republic of Korea, also: [South Korea]}
      - {id: RU, label: Russian Federation, also: [Russia]}
      - {id: CN, label: China}
      - {id: NO, label: Norway}
      - {id: SD, label: Sudan}
      - {id: SS, label: South Sudan, from: 2011-07-09, formerly: SD}
      - {id: YU, label: Yugoslavia, before: 2003-07-23, now: [RS, ME]}
      - {id: RS, label: Serbia, from: 2006-06-05}
      - {id: ME, label: Montenegro, from: 2006-06-05}
      - {id: ZR, label: Zaire, before: 1997-07-14, now: CD}
      - {id: CD, label: Democratic Republic of the Congo, from: 1997-07-14}
      - {id: DD, label: German Democratic Republic, before: 1990-10-03}
    """
}
