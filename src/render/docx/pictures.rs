//! Pictures: each drawn one is kept once, however often it is shown, and never shown without a text in its stead.

use std::collections::BTreeMap;

use super::canvas::Canvas;
use super::xml::Xml;

/// EMU (the format's unit of pictures) in a twip (a twentieth of a point).
const EMU: u32 = 635;

/// The pictures of a document.
#[derive(Debug, Default)]
pub struct Pictures {
    files: Vec<Vec<u8>>,
    known: BTreeMap<Vec<u8>, usize>,
    /// How many times a picture was shown.
    shown: usize,
}

impl Pictures {
    /// The files, in order: `media/image1.png` …
    #[must_use]
    pub fn files(&self) -> &[Vec<u8>] {
        &self.files
    }

    /// Shows a picture within a line, so many twips wide. `alt` says what it shows.
    pub fn show(&mut self, xml: &mut Xml, canvas: &Canvas, width: u32, alt: &str) {
        let at = self.keep(canvas.png());
        self.shown += 1;
        let (across, down) = canvas.size();
        let wide = (width * EMU).to_string();
        let high = (width * EMU / across.max(1) * down).to_string();
        let number = self.shown.to_string();
        let name = format!("image{}", at + 1);
        xml.open("w:r", &[]);
        xml.open("w:drawing", &[]);
        let none = [("distT", "0"), ("distB", "0"), ("distL", "0"), ("distR", "0")];
        xml.open("wp:inline", &none);
        xml.leaf("wp:extent", &[("cx", &wide), ("cy", &high)]);
        xml.leaf("wp:docPr", &[("id", &number), ("name", &name), ("descr", alt)]);
        xml.open("a:graphic", &[]);
        let kind = "http://schemas.openxmlformats.org/drawingml/2006/picture";
        xml.open("a:graphicData", &[("uri", kind)]);
        xml.open("pic:pic", &[]);
        xml.open("pic:nvPicPr", &[]);
        xml.leaf("pic:cNvPr", &[("id", &number), ("name", &name), ("descr", alt)]);
        xml.leaf("pic:cNvPicPr", &[]);
        xml.close("pic:nvPicPr");
        xml.open("pic:blipFill", &[]);
        xml.leaf("a:blip", &[("r:embed", &relation(at))]);
        xml.open("a:stretch", &[]);
        xml.leaf("a:fillRect", &[]);
        xml.close("a:stretch");
        xml.close("pic:blipFill");
        xml.open("pic:spPr", &[]);
        xml.open("a:xfrm", &[]);
        xml.leaf("a:off", &[("x", "0"), ("y", "0")]);
        xml.leaf("a:ext", &[("cx", &wide), ("cy", &high)]);
        xml.close("a:xfrm");
        xml.open("a:prstGeom", &[("prst", "rect")]);
        xml.leaf("a:avLst", &[]);
        xml.close("a:prstGeom");
        xml.close("pic:spPr");
        for name in ["pic:pic", "a:graphicData", "a:graphic", "wp:inline", "w:drawing", "w:r"] {
            xml.close(name);
        }
    }

    fn keep(&mut self, file: Vec<u8>) -> usize {
        if let Some(at) = self.known.get(&file) {
            return *at;
        }
        let at = self.files.len();
        self.files.push(file.clone());
        self.known.insert(file, at);
        at
    }
}

/// The id under which a document knows a picture, by its place.
#[must_use]
pub fn relation(at: usize) -> String {
    format!("rIdImage{}", at + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_shown_twice_is_kept_once_and_both_have_their_text() {
        let mut pictures = Pictures::default();
        let mut xml = Xml::default();
        let canvas = Canvas::new(20, 10, [255; 3]);
        pictures.show(&mut xml, &canvas, 1000, "15,0 % \"de\" la meta");
        pictures.show(&mut xml, &canvas, 1000, "otra");
        assert_eq!(pictures.files().len(), 1);
        let xml = xml.finish();
        assert!(
            xml.contains(
                r#"<wp:docPr id="1" name="image1" descr="15,0 % &quot;de&quot; la meta"/>"#
            )
        );
        assert!(xml.contains(r#"<wp:docPr id="2" name="image1" descr="otra"/>"#));
        assert!(xml.contains(r#"<wp:extent cx="635000" cy="317500"/>"#), "{xml}");
    }
}
