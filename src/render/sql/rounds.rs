//! What a script repeats a fixed number of times, since one of the engines has no recursion.
//!
//! Chains of corrections are closed by doubling (1, 2, 4 … links at once). Who is replaced by a row that stands is settled
//! from the newest correction on; contradictions are looked for again after each. The script counts
//! whether that was often enough and stops if it was not, so a figure never comes of half an answer.

/// Links of a chain of corrections at most.
pub const DEPTH: usize = 16;
/// Rows in error that follow one another in a chain at most.
const LIVES: usize = 4;
/// Times that contradictions are looked for.
pub const ROUNDS: usize = 4;

const ROUND: &str = include_str!("steps/4-round.sql");

/// Steps `ruta_above_2` to `ruta_above`: every row that a row replaces, directly or through others, up to
/// twice the depth, so that a longer chain and every cycle within it show.
#[must_use]
pub fn doubling() -> String {
    let mut steps = String::new();
    let mut links = 1;
    while links < 2 * DEPTH {
        let name = if links == DEPTH { String::new() } else { format!("_{}", links * 2) };
        steps.push_str(&format!(
            "@step(ruta_above{name})\n\
             SELECT ruling, node, above, steps FROM ruta_above_{links}\nUNION\n\
             SELECT a.ruling, a.node, b.above, a.steps + b.steps FROM ruta_above_{links} a\n\
             JOIN ruta_above_{links} b ON b.ruling = a.ruling AND b.node = a.above;\n\n"
        ));
        links *= 2;
    }
    steps.trim_end().to_string()
}

/// The steps that settle corrections and contradictions.
#[must_use]
pub fn all() -> String {
    let lives: Vec<String> = (1..=LIVES + 1).map(live).collect();
    let round = |n: usize| {
        ROUND
            .replace("{{n}}", &n.to_string())
            .replace("{{before}}", &(n - 1).to_string())
            .replace("{{lives}}", &lives.join(",\n"))
            .replace("{{last}}", &(LIVES + 1).to_string())
            .replace("{{last_but_one}}", &LIVES.to_string())
    };
    (1..=ROUNDS).map(round).collect::<Vec<_>>().join("\n")
}

/// A row stands if it is right, or if exactly one newest row that stands replaces it.
fn live(n: usize) -> String {
    let before = n - 1;
    format!(
        "live_{n} AS (\n    SELECT n.ruling, n.node, n.target, n.moment, n.live OR w.node IS NOT NULL AS live\n    \
         FROM live_0 n LEFT JOIN (\n        \
         SELECT ruling, target, CASE WHEN count(*) = 1 THEN max(node) END AS node\n        FROM (\n            \
         SELECT ruling, node, target, rank() OVER (PARTITION BY ruling, target ORDER BY moment DESC) AS place\n            \
         FROM live_{before} WHERE live AND target IS NOT NULL\n        ) p WHERE place = 1 GROUP BY ruling, target\n    \
         ) w ON w.ruling = n.ruling AND w.target = n.node\n)"
    )
}
