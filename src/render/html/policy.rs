//! What the document may do: nothing but use the style and the script it was written with.

use sha2::{Digest, Sha256};

/// The policy, for the `content` of its `meta`: by the digests of the only style and script.
#[must_use]
pub fn policy(style: &str, script: Option<&str>) -> String {
    let script = script.map_or_else(|| "'none'".to_string(), source);
    format!(
        "default-src 'none'; img-src data:; style-src {}; script-src {script}; base-uri 'none'; \
         form-action 'none'",
        source(style)
    )
}

fn source(text: &str) -> String {
    format!("'sha256-{}'", base64(&Sha256::digest(text.as_bytes())))
}

#[expect(clippy::indexing_slicing, reason = "six bits are one of 64")]
fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::new();
    for part in bytes.chunks(3) {
        let byte = |at: usize| u32::from(part.get(at).copied().unwrap_or(0));
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        for at in 0..4 {
            let digit = DIGITS[(bits >> (18 - 6 * at) & 63) as usize];
            out.push(if at <= part.len() { char::from(digit) } else { '=' });
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digests_are_those_that_browsers_compute() {
        // The example of the specification of Content Security Policy, level 3.
        let known = "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='";
        assert_eq!(source("alert('Hello, world.');"), known);
        let all: Vec<String> =
            ["", "f", "fo", "foo", "foob"].map(|text| base64(text.as_bytes())).to_vec();
        assert_eq!(all, ["", "Zg==", "Zm8=", "Zm9v", "Zm9vYg=="]);
        assert!(policy("a", None).contains("script-src 'none'"));
    }
}
