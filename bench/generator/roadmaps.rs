//! The definitions: `ruta.toml`, roadmaps of 200 indicators each, and the same as a table for peers.

use super::key::{has_decimals, id, is_split, over_time};
use super::options::Options;

/// Indicators of one roadmap.
const EACH: u64 = 200;
/// Indicators of one result.
const RESULT: u64 = 20;

/// The workspace's own file.
pub const CONFIG: &str = "language = \"es\"

[dimensions.sex]
name = { es = \"Sexo\", en = \"Sex\", pt = \"Sexo\" }
values.F = { es = \"Mujeres\", en = \"Women\", pt = \"Mulheres\" }
values.M = { es = \"Hombres\", en = \"Men\", pt = \"Homens\" }
values.X = { es = \"Otro\", en = \"Other\", pt = \"Outro\" }
";

/// All roadmaps: path and text.
#[must_use]
pub fn files(options: &Options) -> Vec<(String, String)> {
    let count = options.indicators.div_ceil(EACH);
    (0..count).map(|at| (format!("roadmaps/r{at:03}.toml"), roadmap(options, at))).collect()
}

/// `indicator,over_time`, what a peer needs to know.
#[must_use]
pub fn table(options: &Options) -> String {
    let each = (0..options.indicators)
        .map(|indicator| format!("{},{}\n", id(indicator), over_time(options, indicator).name()));
    std::iter::once("indicator,over_time\n".to_string()).chain(each).collect()
}

fn roadmap(options: &Options, at: u64) -> String {
    let mut text = format!(
        "id = \"R{at:03}\"\ntitle = \"Hoja de ruta inventada {at}\"\nlanguage = \"es\"\n\
         start = 2023-01-01\nend = 2025-12-31\n"
    );
    for indicator in at * EACH..((at + 1) * EACH).min(options.indicators) {
        if indicator % RESULT == 0 {
            let result = indicator / RESULT;
            text.push_str(&format!(
                "\n[[results]]\nid = \"R{at:03}.{result}\"\nstatement = \"Resultado {result}\"\n"
            ));
        }
        text.push_str(&definition(options, indicator));
    }
    text
}

fn definition(options: &Options, indicator: u64) -> String {
    let sex = if is_split(indicator) { ", sex = \"required\"" } else { "" };
    let whole = if has_decimals(indicator) { "" } else { "decimals = 0\n" };
    format!(
        "\n[[results.indicators]]\nid = \"{}\"\nname = \"Indicador inventado {indicator}\"\n\
         unit = \"funcionarios\"\nkind = \"count\"\nover_time = \"{}\"\nover_parties = \"sum\"\n\
         baseline = {{ value = 0, date = 2023-01-01 }}\n\
         targets = [ {{ date = 2025-12-31, value = 5000 }} ]\n\
         range = {{ min = 0 }}\n{whole}by = {{ party = \"required\"{sex} }}\n",
        id(indicator),
        over_time(options, indicator).name(),
    )
}
