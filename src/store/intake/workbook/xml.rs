//! The XML of a workbook's parts as steps: open, text, close.
//!
//! Names come without their prefix, since writers differ in it. A document type is refused before
//! anything it declares could matter, and only the five entities of XML itself and numbered characters
//! are known.

use std::borrow::Cow;
use std::io::{self, BufRead};

use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesEnd, BytesStart, Event};
use quick_xml::name::QName;
use quick_xml::{Error, Reader, XmlVersion};

use super::fault::Fault;

/// Levels of elements at most.
const DEEPEST: usize = 256;
/// Steps through one part at most: a cell takes five to eight.
const STEPS: u32 = 8_000_000;

/// Reads one part.
pub struct Xml<'r> {
    reader: Reader<&'r mut dyn BufRead>,
    buffer: Vec<u8>,
    part: String,
    depth: usize,
    left: u32,
}

/// One step through a part.
pub enum Step<'x> {
    /// An element opens; an empty one is closed right after.
    Open(Tag<'x>),
    /// An element closes.
    Close(Closing<'x>),
    /// A piece of text, maybe empty; what belongs together may come in several.
    Text(Cow<'x, str>),
    /// The part's end.
    End,
}

/// An element that opens.
pub struct Tag<'x>(BytesStart<'x>);

/// An element that closes.
pub struct Closing<'x>(BytesEnd<'x>);

impl Closing<'_> {
    /// Its name without a prefix.
    #[must_use]
    pub fn name(&self) -> &str {
        self.0.local_name().into_inner()
    }
}

impl Tag<'_> {
    /// Its name without a prefix.
    #[must_use]
    pub fn name(&self) -> &str {
        self.0.local_name().into_inner()
    }

    /// Every attribute by its name without a prefix, as written: for values that hold no entity.
    pub fn each(&self, mut hear: impl FnMut(&str, &str)) {
        let mut all = self.0.attributes();
        for one in all.with_checks(false).flatten() {
            hear(one.key.local_name().into_inner(), &one.value);
        }
    }

    /// An attribute by its name without a prefix.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<String> {
        self.find(|key| key.local_name().into_inner() == name)
    }

    /// An attribute by its name with its prefix, where two prefixes have one of the same name.
    #[must_use]
    pub fn get_whole(&self, name: &str) -> Option<String> {
        self.find(|key| key.into_inner() == name)
    }

    fn find(&self, wanted: impl Fn(QName) -> bool) -> Option<String> {
        let mut all = self.0.attributes();
        let found = all.with_checks(false).flatten().find(|one| wanted(one.key))?;
        Some(found.normalized_value(XmlVersion::Implicit1_0).ok()?.into_owned())
    }

    /// Whether an attribute says yes.
    #[must_use]
    pub fn is(&self, name: &str) -> bool {
        self.get(name).is_some_and(|value| value == "1" || value == "true")
    }

    /// An attribute that is a number.
    #[must_use]
    pub fn number(&self, name: &str) -> Option<u32> {
        self.get(name)?.trim().parse().ok()
    }
}

impl<'r> Xml<'r> {
    /// Reads a part of this name.
    pub fn new(reader: &'r mut dyn BufRead, part: &str) -> Xml<'r> {
        let mut reader = Reader::from_reader(reader);
        reader.config_mut().expand_empty_elements = true;
        Xml { reader, buffer: Vec::new(), part: part.to_string(), depth: 0, left: STEPS }
    }

    /// The next step.
    ///
    /// # Errors
    /// When the part is no XML, or has a document type or an entity of its own.
    pub fn step(&mut self) -> Result<Step<'_>, Fault> {
        let left = self.left.checked_sub(1);
        self.left = left.ok_or_else(|| Fault::Limit("elements", STEPS.to_string()))?;
        self.buffer.clear();
        let part = &self.part;
        let damaged = || Fault::Damaged(part.clone());
        let event = match self.reader.read_event_into(&mut self.buffer) {
            Ok(event) => event,
            Err(Error::Io(error)) if error.kind() == io::ErrorKind::FileTooLarge => {
                return Err(Fault::Unsafe("bomb"));
            }
            Err(_) => return Err(damaged()),
        };
        Ok(match event {
            Event::Start(tag) | Event::Empty(tag) => {
                self.depth += 1;
                if self.depth > DEEPEST {
                    return Err(damaged());
                }
                Step::Open(Tag(tag))
            }
            Event::End(tag) => {
                self.depth = self.depth.saturating_sub(1);
                Step::Close(Closing(tag))
            }
            Event::Text(text) => Step::Text(text.xml10_content()),
            Event::CData(text) => Step::Text(text.xml10_content()),
            Event::GeneralRef(entity) => Step::Text(Cow::Owned(match entity.resolve_char_ref() {
                Ok(Some(character)) => character.to_string(),
                Ok(None) => {
                    let name = entity.xml10_content();
                    resolve_predefined_entity(&name).ok_or_else(damaged)?.to_string()
                }
                Err(_) => return Err(damaged()),
            })),
            Event::DocType(_) => return Err(Fault::Unsafe("doctype")),
            Event::Eof if self.depth > 0 => return Err(damaged()),
            Event::Eof => Step::End,
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) => Step::Text(Cow::Borrowed("")),
        })
    }
}
