//! The texts that cells of an XLSX share, and texts with formatting inside.
//!
//! How many there are is counted, not believed: `uniqueCount` may say anything.

use std::io::BufRead;

use super::cells::{Budget, is_a_text};
use super::fault::Fault;
use super::xml::{Step, Xml};

/// Reads the shared texts in order.
///
/// # Errors
/// [`Fault`] when the part is damaged or there is too much text.
pub fn read(reader: &mut dyn BufRead, part: &str) -> Result<Vec<Box<str>>, Fault> {
    let mut xml = Xml::new(reader, part);
    let (mut all, mut budget) = (Vec::new(), Budget::default());
    loop {
        match xml.step()? {
            Step::Open(tag) if tag.name() == "si" => {
                let text = rich(&mut xml, "si")?;
                // An empty text takes memory too.
                budget.take(text.len())?;
                all.push(text.into_boxed_str());
            }
            Step::End => return Ok(all),
            _ => {}
        }
    }
}

/// The text of an element that has just opened, without what only tells how it is read aloud.
///
/// # Errors
/// [`Fault`] when the part is damaged.
pub fn rich(xml: &mut Xml, element: &str) -> Result<String, Fault> {
    let (mut text, mut in_text, mut aloud) = (String::new(), false, false);
    loop {
        match xml.step()? {
            Step::Open(tag) => match tag.name() {
                "t" => in_text = !aloud,
                "rPh" => aloud = true,
                _ => {}
            },
            Step::Close(tag) => match tag.name() {
                "t" => in_text = false,
                "rPh" => aloud = false,
                name if name == element => return Ok(unescaped(&text)),
                _ => {}
            },
            Step::Text(piece) if in_text => {
                text.push_str(&piece);
                is_a_text(&text)?;
            }
            Step::Text(_) => {}
            Step::End => return Ok(text),
        }
    }
}

/// Characters that XML forbids stand as `_x000D_`, and a text that looks like one as `_x005F_x000D_`.
#[must_use]
pub fn unescaped(text: &str) -> String {
    let (mut done, mut rest) = (String::with_capacity(text.len()), text);
    while let Some(at) = rest.find("_x") {
        let code = rest.get(at + 2..at + 6).filter(|_| rest.get(at + 6..at + 7) == Some("_"));
        let code = code.filter(|code| code.bytes().all(|byte| byte.is_ascii_hexdigit()));
        let meant =
            code.and_then(|code| u32::from_str_radix(code, 16).ok()).and_then(char::from_u32);
        let length = if meant.is_some() { 7 } else { 2 };
        done.push_str(&rest[..at]);
        match meant {
            Some(character) => done.push(character),
            None => done.push_str("_x"),
        }
        rest = &rest[at + length..];
    }
    done.push_str(rest);
    done
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escaped_characters() {
        assert_eq!(unescaped("a_x000D_\nb"), "a\r\nb");
        assert_eq!(unescaped("_x005F_x000D_"), "_x000D_");
        for plain in ["", "_x", "_x00_", "_xyyyy_", "a_x1", "_xD800_", "_x00ñ_"] {
            assert_eq!(unescaped(plain), plain);
        }
    }

    #[test]
    fn pieces_are_joined_and_readings_aloud_left_out() {
        let mut part: &[u8] =
            b"<sst uniqueCount=\"4000000000\"><si><r><t>Per</t></r><r><t>\xc3\xba</t></r>\
            <rPh><t>no</t></rPh></si><si/><si><t>a &amp; b&#10;</t></si></sst>";
        let all = read(&mut part, "s").unwrap();
        assert_eq!(all.iter().map(|text| &**text).collect::<Vec<_>>(), ["Perú", "", "a & b\n"]);
    }
}
