//! Countries by whose custom numbers may be written, when somebody asks for it.
//!
//! Those of the two processes and their neighbours of the same languages, by ISO 3166-1 alpha-2, as
//! locales name them, or by alpha-3, as parties are. How each writes is told in `words`; nobody's region is ever guessed.

/// A country by whose custom numbers are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Region(&'static str, &'static str);

impl Region {
    /// All that may be asked for, in order of their codes.
    pub const ALL: [Region; 27] = [
        Region("AR", "ARG"),
        Region("BO", "BOL"),
        Region("BR", "BRA"),
        Region("BZ", "BLZ"),
        Region("CA", "CAN"),
        Region("CL", "CHL"),
        Region("CO", "COL"),
        Region("CR", "CRI"),
        Region("CU", "CUB"),
        Region("DO", "DOM"),
        Region("EC", "ECU"),
        Region("ES", "ESP"),
        Region("GT", "GTM"),
        Region("GY", "GUY"),
        Region("HN", "HND"),
        Region("MX", "MEX"),
        Region("NI", "NIC"),
        Region("PA", "PAN"),
        Region("PE", "PER"),
        Region("PR", "PRI"),
        Region("PT", "PRT"),
        Region("PY", "PRY"),
        Region("SR", "SUR"),
        Region("SV", "SLV"),
        Region("US", "USA"),
        Region("UY", "URY"),
        Region("VE", "VEN"),
    ];

    /// The two-letter code.
    #[must_use]
    pub fn code(self) -> &'static str {
        self.0
    }

    /// The three-letter code, by which the country is a party.
    #[must_use]
    pub fn party(self) -> &'static str {
        self.1
    }

    /// The region of a code such as `MX` or `MEX`; exact, upper case.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Region> {
        Region::ALL.into_iter().find(|region| region.0 == code || region.1 == code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::party::countries;

    #[test]
    fn codes_are_in_order_and_are_countries_and_no_member_is_missing() {
        assert!(Region::ALL.is_sorted() && Region::from_code("mx").is_none());
        for region in Region::ALL {
            assert!(countries().any(|one| one.code == region.party()), "{region:?}");
        }
        let members = "ARG BLZ BOL BRA CAN CHL COL CRI DOM ECU GTM GUY HND MEX NIC PAN PER PRY SLV \
                       SUR URY USA VEN";
        for member in members.split_whitespace() {
            assert!(Region::from_code(member).is_some(), "{member}");
        }
    }
}
