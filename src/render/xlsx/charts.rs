//! Native charts: they follow the cells they are drawn from, and say in words what they show.

use rust_xlsxwriter::{
    Chart, ChartAxisCrossing, ChartDataLabel, ChartFont, ChartFormat, ChartLegendPosition,
    ChartLine, ChartSolidFill, ChartType, Color,
};

use super::style::{PROGRESS, bar};
use crate::model::status::Status;
use crate::words::catalogue::Words;

/// The cells of a chart: ids in the first column, series from `column` on, their names in the header.
pub(super) struct Area {
    /// The sheet's name.
    pub(super) sheet: String,
    /// The header's row.
    pub(super) header: u32,
    /// The first row of data.
    pub(super) first: u32,
    /// The last one.
    pub(super) last: u32,
    /// The first series' column.
    pub(super) column: u16,
}

/// How many indicators stand where, one bar a roadmap; numbers stand in the bars.
pub(super) fn distribution(words: &Words, area: &Area, held: &[Status]) -> Chart {
    let mut chart = base(ChartType::BarStacked, words, "sheet-distribution");
    for (column, status) in (area.column..).zip(held) {
        let dark = matches!(
            status,
            Status::Achieved | Status::OffTrack | Status::Missed | Status::NoBaseline
        );
        let mut font = ChartFont::new();
        font.set_size(9).set_color(if dark { Color::White } else { Color::Black });
        let mut label = ChartDataLabel::new();
        label.show_value().set_num_format("0;;").set_font(&font);
        series(&mut chart, area, column, bar(*status)).set_gap(60).set_data_label(&label);
    }
    chart.x_axis().set_num_format("0").set_major_unit(if held.len() > 1 { 2 } else { 1 });
    chart
}

/// How far indicators with a target are, beside how far they were expected to be.
pub(super) fn progress(words: &Words, area: &Area) -> Chart {
    let mut chart = base(ChartType::Bar, words, "sheet-progress");
    for (column, colour) in (area.column..).zip(PROGRESS) {
        let mut font = ChartFont::new();
        font.set_size(9);
        let mut label = ChartDataLabel::new();
        label.show_value().set_num_format("0%").set_font(&font);
        series(&mut chart, area, column, colour).set_gap(50).set_data_label(&label);
    }
    chart.x_axis().set_num_format("0%");
    chart
}

fn base(kind: ChartType, words: &Words, title: &str) -> Chart {
    let mut chart = Chart::new(kind);
    let mut font = ChartFont::new();
    font.set_size(12).set_bold();
    chart.title().set_name(words.say(title).as_str()).set_font(&font);
    chart.legend().set_position(ChartLegendPosition::Bottom);
    // The first row stands on top, as in the table, and the numbers below.
    chart.y_axis().set_reverse().set_crossing(ChartAxisCrossing::Max);
    let mut line = ChartLine::new();
    line.set_color(Color::RGB(0xD5D9DD));
    chart.x_axis().set_major_gridlines_line(&line);
    chart.set_alt_text(words.say(&format!("{title}-alt")));
    chart
}

fn series<'a>(
    chart: &'a mut Chart,
    area: &Area,
    column: u16,
    colour: u32,
) -> &'a mut rust_xlsxwriter::ChartSeries {
    let sheet = area.sheet.as_str();
    let mut line = ChartLine::new();
    line.set_color(Color::RGB(0x6B7780)).set_width(0.5);
    let mut fill = ChartSolidFill::new();
    fill.set_color(Color::RGB(colour));
    let mut format = ChartFormat::new();
    format.set_solid_fill(&fill).set_border(&line);
    chart
        .add_series()
        .set_name((sheet, area.header, column))
        .set_categories((sheet, area.first, 0, area.last, 0))
        .set_values((sheet, area.first, column, area.last, column))
        .set_format(&mut format)
}
