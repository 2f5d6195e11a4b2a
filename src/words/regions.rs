//! How numbers are written, by language and region.
//!
//! Spanish is not one format: Mexico, Central America, the Caribbean and Peru write `1,234.5`, South
//! America and Spain `1.234,5`, Costa Rica `1 234,5`. Portuguese differs in Portugal. English is
//! `1,234.5` wherever its reader is: a region that changed it would make `1,234` say something else. The
//! region is a setting, never guessed. Source: CLDR 48, with which the tests compare; what CLDR has no
//! locale for (Spanish in Suriname) is written as the country writes its own language.

use crate::model::language::Lang;
use crate::model::region::Region;

/// How numbers are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pattern {
    /// Between groups of three digits.
    pub group: char,
    /// Before decimals.
    pub mark: char,
    /// How many digits the first group must have for any group to be parted.
    pub least: usize,
    /// Whether a gap stands before a percent sign.
    pub gap: bool,
}

const KEPT: char = '\u{a0}';
const POINT: Pattern = Pattern { group: ',', mark: '.', least: 1, gap: false };
const COMMA: Pattern = Pattern { group: '.', mark: ',', least: 1, gap: false };
const SPAIN: Pattern = Pattern { least: 2, gap: true, ..COMMA };
const COSTA_RICA: Pattern = Pattern { group: KEPT, ..COMMA };
const PORTUGAL: Pattern = Pattern { group: KEPT, least: 2, ..COMMA };

/// Spanish without a region: as in South America, with the gap that the Academies ask for.
const SPANISH: Pattern = Pattern { gap: true, ..COMMA };

/// How each region writes.
const BY_REGION: [(Pattern, &[&str]); 5] = [
    (POINT, &["BZ", "CA", "CU", "DO", "GT", "GY", "HN", "MX", "NI", "PA", "PE", "PR", "SV", "US"]),
    (COMMA, &["AR", "BO", "BR", "CL", "CO", "EC", "PY", "SR", "UY", "VE"]),
    (COSTA_RICA, &["CR"]),
    (SPAIN, &["ES"]),
    (PORTUGAL, &["PT"]),
];

/// How numbers are written in a language, by a region's custom where that language has several.
#[must_use]
pub fn pattern(lang: Lang, region: Option<Region>) -> Pattern {
    match (lang, region) {
        (Lang::En, _) => POINT,
        (Lang::Pt, Some(region)) if of(region) == PORTUGAL => PORTUGAL,
        (Lang::Pt, _) => COMMA,
        (Lang::Es | Lang::Fr, Some(region)) => of(region),
        (Lang::Es | Lang::Fr, None) => SPANISH,
    }
}

/// Whether a region's spreadsheets write decimals after a comma.
#[must_use]
pub fn decimal_comma(region: Region) -> bool {
    of(region).mark == ','
}

/// The tag of a language as written in a region: `es-MX`; none where it is not a language of that region.
#[must_use]
pub fn locale(lang: Lang, region: Region) -> Option<String> {
    let own: &[&str] = match lang {
        Lang::En => &["BZ", "CA", "GY", "US"],
        Lang::Pt => &["BR", "PT"],
        Lang::Es | Lang::Fr => &[
            "AR", "BO", "CL", "CO", "CR", "CU", "DO", "EC", "ES", "GT", "HN", "MX", "NI", "PA",
            "PE", "PR", "PY", "SV", "US", "UY", "VE",
        ],
    };
    own.contains(&region.code()).then(|| format!("{}-{}", lang.code(), region.code()))
}

fn of(region: Region) -> Pattern {
    let row = BY_REGION.iter().find(|(_, codes)| codes.contains(&region.code()));
    row.map_or(POINT, |(pattern, _)| *pattern)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::catalogue::Words;

    /// `Intl.NumberFormat` of Node with ICU 78 (CLDR 48), for 1234.5, 12345.6, 1234567.8 and 83.8 %; `~` is a
    /// no-break space.
    const CLDR: [(&str, &str); 6] = [
        (
            "1.234,5 12.345,6 1.234.567,8 83,8%",
            "es-AR es-BO es-CL es-CO es-EC es-PY es-UY es-VE pt-BR",
        ),
        (
            "1,234.5 12,345.6 1,234,567.8 83.8%",
            "es-CU es-DO es-GT es-HN es-MX es-NI es-PA es-PE es-PR es-SV es-US en-BZ en-CA en-GY en-US",
        ),
        ("1~234,5 12~345,6 1~234~567,8 83,8%", "es-CR"),
        ("1234,5 12.345,6 1.234.567,8 83,8~%", "es-ES"),
        ("1234,5 12~345,6 1~234~567,8 83,8%", "pt-PT"),
        // No locale of CLDR: by our own rule.
        ("1.234,5 12.345,6 1.234.567,8 83,8%", "es-SR es-BR pt-MX pt-PE"),
    ];

    #[test]
    fn every_region_writes_as_cldr_says() {
        let mut seen = 0;
        for (expected, locales) in CLDR {
            for locale in locales.split(' ') {
                let (lang, region) = locale.split_once('-').unwrap();
                let region = Region::from_code(region).unwrap();
                let words = Words::of(Lang::from_code(lang).unwrap(), Some(region));
                let mut shown: Vec<String> =
                    ["1234.5", "12345.6", "1234567.8"].map(|digits| words.number(digits)).to_vec();
                shown.push(words.percent("83.8"));
                assert_eq!(shown.join(" ").replace('\u{a0}', "~"), expected, "{locale}");
                let tag = super::locale(words.lang(), region);
                seen += usize::from(tag.as_deref() == Some(locale));
            }
        }
        assert_eq!(seen, 27, "every locale of a region's own language is compared");
    }

    #[test]
    fn every_region_stands_in_the_table_once_and_english_is_always_itself() {
        for region in Region::ALL {
            let rows = BY_REGION.iter().filter(|(_, codes)| codes.contains(&region.code()));
            assert_eq!(rows.count(), 1, "{region:?}");
            assert_eq!(pattern(Lang::En, Some(region)), POINT);
        }
        assert_eq!(BY_REGION.iter().map(|(_, codes)| codes.len()).sum::<usize>(), 27);
    }

    #[test]
    fn a_document_is_tagged_by_a_language_of_its_region_only() {
        let tag = |lang, code| locale(lang, Region::from_code(code).unwrap());
        assert_eq!(tag(Lang::Es, "MX").as_deref(), Some("es-MX"));
        assert_eq!((tag(Lang::Pt, "MX"), tag(Lang::Es, "BR")), (None, None));
    }
}
