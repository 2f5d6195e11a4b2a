//! What a series' chart is drawn with: lines and signs that differ without colour, and the legend that
//! explains them.

use super::scale::px;
use super::series_legend::Sample;
use crate::render::markup::line;
use crate::render::wrap::wrap;
use crate::text::visible::one_line;

/// Where the values begin, and with them the legend's texts.
pub(super) const LEFT: i64 = 7_000;
const LEGEND: i64 = 22_800;
const ROW: i64 = 1_800;
/// Columns of a line of the legend that fit beside its sample.
const FIT: usize = 84;

/// The legend, and how far down it reaches.
pub(super) fn legend(lines: &[(Sample, String)]) -> (String, i64) {
    let (mut out, mut y) = (String::new(), LEGEND);
    for (sample, text) in lines {
        out.push_str(&drawn_sample(*sample, y));
        for part in wrap(&one_line(text), FIT) {
            out.push_str(&format!(
                "<text class=\"ink\" fill=\"#1a1e23\" x=\"{}\" y=\"{}\">{}</text>\n",
                px(LEFT),
                px(y + 420),
                line(&part)
            ));
            y += ROW;
        }
    }
    (out, y)
}

fn drawn_sample(sample: Sample, y: i64) -> String {
    let (from, middle, to) = (LEFT - 5_000, LEFT - 3_200, LEFT - 1_400);
    let stroke = format!("M{0} {1}H{2}", px(from), px(y), px(to));
    match sample {
        Sample::Measured => format!("{}{}", solid(&stroke), disc((middle, y))),
        Sample::Expected => {
            format!("{}{}{}", dashed(&stroke), square((from, y)), lozenge((to, y)))
        }
        Sample::Kept => dashed(&stroke),
        Sample::Targets => lozenge((middle, y)),
        Sample::Moment(at) => number(at, middle, y),
    }
}

pub(super) fn number(number: usize, x: i64, y: i64) -> String {
    format!(
        "<circle class=\"paper\" fill=\"#ffffff\" stroke=\"#5c646e\" cx=\"{0}\" cy=\"{1}\" r=\"8\"/>\
         <text class=\"ink\" fill=\"#1a1e23\" x=\"{0}\" y=\"{2}\" text-anchor=\"middle\" \
         font-size=\"11\">{number}</text>",
        px(x),
        px(y),
        px(y + 380)
    )
}

pub(super) fn solid(path: &str) -> String {
    format!(
        "<path class=\"measured\" d=\"{path}\" fill=\"none\" stroke=\"#1d5a9e\" \
         stroke-width=\"2.5\" stroke-linejoin=\"round\"/>"
    )
}

pub(super) fn dashed(path: &str) -> String {
    format!(
        "<path class=\"expected\" d=\"{path}\" fill=\"none\" stroke=\"#5c646e\" \
         stroke-width=\"1.5\" stroke-dasharray=\"6 4\"/>"
    )
}

pub(super) fn disc((x, y): (i64, i64)) -> String {
    format!(
        "<circle class=\"measured full\" fill=\"#1d5a9e\" cx=\"{}\" cy=\"{}\" r=\"3.5\"/>",
        px(x),
        px(y)
    )
}

pub(super) fn square((x, y): (i64, i64)) -> String {
    format!(
        "<rect class=\"expected paper\" fill=\"#ffffff\" stroke=\"#5c646e\" stroke-width=\"1.5\" \
         x=\"{}\" y=\"{}\" width=\"8\" height=\"8\"/>",
        px(x - 400),
        px(y - 400)
    )
}

pub(super) fn lozenge((x, y): (i64, i64)) -> String {
    format!(
        "<path class=\"expected paper\" fill=\"#ffffff\" stroke=\"#5c646e\" stroke-width=\"1.5\" \
         d=\"M{} {}l5.5 5.5-5.5 5.5-5.5-5.5z\"/>",
        px(x),
        px(y - 550)
    )
}
