//! Text that was written as UTF-8 and read as Windows-1252 on its way: `formaciÃ³n` for `formación`.
//!
//! Written back as Windows-1252 such a text is UTF-8 again, and says something else. Of a text that was not damaged so this is
//! hardly ever true: what follows an Ã is then no letter that anybody writes behind one.

use encoding_rs::WINDOWS_1252;
use memchr::memchr2_iter;

/// Whether a text may hold such a place: quick, and of few others true.
#[must_use]
pub fn may_be_garbled(text: &str) -> bool {
    let bytes = text.as_bytes();
    // Ã and Â; what was one character is two or more of them, none of which is a plain letter.
    memchr2_iter(0x82, 0x83, bytes).any(|at| {
        let before = at.checked_sub(1).and_then(|at| bytes.get(at));
        before == Some(&0xc3) && bytes.get(at + 1).is_some_and(|next| !next.is_ascii())
    })
}

/// What a text meant before it was damaged, if it was.
#[must_use]
pub fn ungarbled(text: &str) -> Option<String> {
    if !may_be_garbled(text) {
        return None;
    }
    let (bytes, _, unmappable) = WINDOWS_1252.encode(text);
    let meant = std::str::from_utf8(&bytes).ok().filter(|_| !unmappable)?;
    (meant != text).then(|| meant.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_damaged_is_told_and_nothing_else() {
        for text in ["formación en México", "São Tomé", "El Niño", "Curaçao, ÁREA Nº 1"] {
            let damaged = WINDOWS_1252.decode_without_bom_handling(text.as_bytes()).0.into_owned();
            assert_eq!(ungarbled(&damaged).as_deref(), Some(text), "{damaged}");
            assert_eq!(ungarbled(text), None);
        }
        for text in ["NÃO, SÃO, MAÇÃ", "Â", "5 € – «ÂNGELO»", "Ãngelo", "", "ÃÃ", "日本語"]
        {
            assert_eq!(ungarbled(text), None, "{text}");
        }
    }
}
