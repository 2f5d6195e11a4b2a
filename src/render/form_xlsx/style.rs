//! How cells look. Colour never says anything alone: what is required is also written out, what does not
//! apply cannot be typed into.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

const INK: u32 = 0x1F2A37;
const DARK: u32 = 0x1F4E5F;
const BAND: u32 = 0xDCE8EC;
const QUIET: u32 = 0xF4F6F7;
const BLOCKED: u32 = 0xDDE0E3;
const REQUIRED: u32 = 0xFFE9A8;
const OPTIONAL: u32 = 0xFFF8E1;
const LINE: u32 = 0x9AA5AD;

/// The formats of a workbook.
pub(super) struct Styles {
    /// The title of a sheet.
    pub(super) title: Format,
    /// A heading.
    pub(super) heading: Format,
    /// Plain text that wraps.
    pub(super) text: Format,
    /// Header of a column.
    pub(super) header: Format,
    /// Header of a column that is filled in.
    pub(super) input_header: Format,
    /// What is told and locked.
    pub(super) told: Format,
    /// The same, strong.
    pub(super) told_strong: Format,
    /// Inside a told cell: strong, and the rest.
    pub(super) strong: Format,
    /// Inside a told cell.
    pub(super) plain: Format,
    /// A value overdue.
    pub(super) late: Format,
    /// An answer that must be given.
    pub(super) required: Format,
    /// An answer that may be given.
    pub(super) optional: Format,
    /// What does not apply.
    pub(super) blocked: Format,
    /// An example.
    pub(super) example: Format,
}

impl Styles {
    /// The formats.
    pub(super) fn new() -> Styles {
        let text = base().set_text_wrap();
        let boxed = text.clone().set_border(FormatBorder::Thin).set_border_color(Color::RGB(LINE));
        let filled = |colour| boxed.clone().set_background_color(Color::RGB(colour));
        let header = filled(DARK).set_font_color(Color::White).set_bold();
        let told = filled(QUIET);
        Styles {
            title: base().set_bold().set_font_size(16).set_font_color(Color::RGB(DARK)),
            heading: base().set_bold().set_font_size(12).set_font_color(Color::RGB(DARK)),
            input_header: filled(REQUIRED).set_bold(),
            late: told.clone().set_bold().set_font_color(Color::RGB(0x9B1C1C)),
            told_strong: told.clone().set_bold(),
            strong: base().set_bold(),
            plain: base(),
            required: filled(REQUIRED).set_unlocked(),
            optional: filled(OPTIONAL).set_unlocked(),
            blocked: filled(BLOCKED),
            example: filled(BAND).set_italic(),
            text,
            header,
            told,
        }
    }
}

fn base() -> Format {
    let format = Format::new().set_font_name("Calibri").set_font_size(10);
    format.set_font_color(Color::RGB(INK)).set_align(FormatAlign::Top)
}
