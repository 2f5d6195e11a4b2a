//! How cells look. Colour never says anything alone: a state is a sign and a word, its colour comes on top.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

use crate::engine::coverage::Coverage;
use crate::model::status::Status;
use crate::render::page::Tone;

const INK: u32 = 0x1F2A37;
const DARK: u32 = 0x1F4E5F;
const LINE: u32 = 0xC3CBD1;

/// The formats of a workbook.
pub(super) struct Styles {
    /// The title of a sheet.
    pub(super) title: Format,
    /// A heading.
    pub(super) heading: Format,
    /// Running text that wraps.
    pub(super) text: Format,
    /// Header of a column.
    pub(super) header: Format,
    /// A cell of a table.
    pub(super) cell: Format,
    /// The same, strong.
    pub(super) strong: Format,
}

impl Styles {
    /// The formats.
    pub(super) fn new() -> Styles {
        let text = base().set_text_wrap();
        let cell = text.clone().set_border(FormatBorder::Thin).set_border_color(Color::RGB(LINE));
        let header = cell.clone().set_background_color(Color::RGB(DARK));
        let header = header.set_font_color(Color::White).set_bold().set_align(FormatAlign::Bottom);
        Styles {
            title: base().set_bold().set_font_size(16).set_font_color(Color::RGB(DARK)),
            heading: base().set_bold().set_font_size(12).set_font_color(Color::RGB(DARK)),
            strong: cell.clone().set_bold(),
            text,
            header,
            cell,
        }
    }

    /// A number's or a date's cell.
    pub(super) fn number(&self, format: &str) -> Format {
        self.cell.clone().set_num_format(format).set_align(FormatAlign::Right)
    }

    /// A text that a spreadsheet would run if somebody edited it: kept a text even then.
    pub(super) fn kept(&self) -> Format {
        self.cell.clone().set_quote_prefix()
    }

    /// A state's cell.
    pub(super) fn tone(&self, tone: Tone) -> Format {
        match tint(tone) {
            Some(colour) => self.cell.clone().set_background_color(Color::RGB(colour)),
            None => self.cell.clone(),
        }
    }
}

fn base() -> Format {
    let format = Format::new().set_font_name("Calibri").set_font_size(10);
    format.set_font_color(Color::RGB(INK)).set_align(FormatAlign::Top)
}

/// Light enough for dark text.
fn tint(tone: Tone) -> Option<u32> {
    match tone {
        Tone::Best => Some(0xCFE8D5),
        Tone::Good => Some(0xE3F2E1),
        Tone::Open => Some(0xDCE8F5),
        Tone::Doubtful => Some(0xFFF0C7),
        Tone::Bad => Some(0xF9D9D6),
        Tone::Faint => Some(0xEEF0F2),
        Tone::Plain => None,
    }
}

/// What a state of coverage means for whoever reads, and its sign.
pub(super) fn coverage(state: Coverage) -> (Tone, char) {
    match state {
        Coverage::Reported => (Tone::Good, '✓'),
        Coverage::Zero => (Tone::Open, '0'),
        Coverage::NotDue => (Tone::Faint, '…'),
        Coverage::Due => (Tone::Doubtful, '◆'),
        Coverage::Overdue => (Tone::Bad, '!'),
        Coverage::NotApplicable => (Tone::Plain, '–'),
    }
}

/// The colour of a status in a chart: light and dark by turns, told apart in black and white too.
pub(super) fn bar(status: Status) -> u32 {
    match status {
        Status::Achieved => 0x14532D,
        Status::OnTrack => 0x86C79A,
        Status::AtRisk => 0xF2C14E,
        Status::OffTrack => 0xC2410C,
        Status::InProgress => 0x9DC3E6,
        Status::Missed => 0x7F1D1D,
        Status::NoTarget => 0xE4D9C6,
        Status::NoBaseline => 0x8D7B5E,
        Status::NoData => 0xD5D9DD,
        Status::NotDue => 0x8A949C,
        Status::NotApplicable => 0xF3F4F6,
        Status::Hidden => 0xB8B0C8,
    }
}

/// The colours of the two bars of progress: dark for what was done, light for what was expected.
pub(super) const PROGRESS: [u32; 2] = [DARK, 0xA9C4CC];
