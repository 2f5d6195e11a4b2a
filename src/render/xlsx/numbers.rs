//! From digits to what a cell can hold: a binary fraction with a number format, or the digits as text.

/// Digits that a cell keeps exactly.
const KEPT: usize = 15;

/// The number that a cell holds for a data text; none if a cell would change it.
pub(super) fn held(digits: &str) -> Option<f64> {
    let significant = digits.trim_start_matches(['-', '0', '.']);
    let count = significant.bytes().filter(u8::is_ascii_digit).count();
    digits.parse().ok().filter(|_| count <= KEPT)
}

/// The data text of a percentage as the share it is: `15.0` → `0.150`, by moving the mark.
pub(super) fn share(percent: &str) -> String {
    let (sign, digits) = percent.strip_prefix('-').map_or(("", percent), |rest| ("-", rest));
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    let padded = format!("{whole:0>3}");
    let (ahead, moved) = padded.split_at(padded.len() - 2);
    format!("{sign}{ahead}.{moved}{part}")
}

/// How many decimals a data text has.
pub(super) fn decimals(digits: &str) -> u32 {
    let part = digits.split_once('.').map_or(0, |(_, part)| part.len());
    u32::try_from(part).unwrap_or(0)
}

/// The number format for so many decimals, with thousands apart.
pub(super) fn grouped(decimals: u32) -> String {
    format!("#,##0{}", after(decimals))
}

/// The number format for so many decimals, as programs write numbers.
pub(super) fn plain(decimals: u32) -> String {
    format!("0{}", after(decimals))
}

/// A number format with its sign always shown, and something after it.
pub(super) fn signed(format: &str, unit: &str) -> String {
    let unit =
        if unit.is_empty() { String::new() } else { format!("\"{}\"", unit.replace('"', "")) };
    format!("+{format}{unit};-{format}{unit};{format}{unit}")
}

fn after(decimals: u32) -> String {
    if decimals == 0 { String::new() } else { format!(".{}", "0".repeat(decimals as usize)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_holds_fifteen_digits_and_no_more() {
        assert_eq!(held("-2.5"), Some(-2.5));
        assert_eq!(held("0.000000001"), Some(1e-9));
        assert_eq!(held("999999999999999"), Some(999_999_999_999_999.0));
        assert_eq!(held("999999999999999.9"), None);
        assert_eq!(held("x"), None);
    }

    #[test]
    fn a_percentage_becomes_its_share_digit_by_digit() {
        for (percent, expected) in [
            ("15.0", "0.150"),
            ("100.0", "1.000"),
            ("1234.5", "12.345"),
            ("-3.0", "-0.030"),
            ("0.0", "0.000"),
            ("7", "0.07"),
        ] {
            assert_eq!(share(percent), expected);
        }
    }

    #[test]
    fn formats_follow_the_decimals() {
        assert_eq!(grouped(0), "#,##0");
        assert_eq!(grouped(decimals("12.50")), "#,##0.00");
        assert_eq!(signed("0.0", " p. p."), "+0.0\" p. p.\";-0.0\" p. p.\";0.0\" p. p.\"");
    }
}
