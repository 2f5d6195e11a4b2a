//! The rules that judge what rows mean. One file per rule: what it finds, why it is bad, an example.
//!
//! Row rules look at one row; rules over rows see all that count and speak at the end; figure rules
//! look at what they come to. The tables in `rows` and `standing` are the order of the rules. A rule that finds an error
//! rejects the row, and nothing in `[checks]` can lower it. What reading itself finds (a cell that
//! is no date, an unknown party) is found in `store`, and rulings on duplicates and corrections in
//! `ruling`: all share one table of codes.

pub mod above_ceiling;
pub mod above_of;
pub mod alike_but_value;
pub mod alone_and_jointly;
pub mod clean;
pub mod desk;
pub mod falling_total;
pub mod first_pass;
pub mod fraction;
pub mod future_date;
pub mod future_recorded;
pub mod garbled_text;
pub mod group_and_member;
pub mod inspection;
pub mod levels;
pub mod missing_dimension;
pub mod missing_evidence;
pub mod not_a_member;
pub mod not_one_country;
pub mod occasion;
pub mod order;
pub mod out_of_range;
pub mod outside_roadmap;
pub mod partial_of;
pub mod parts_and_total;
pub mod period_not_over;
pub mod rows;
mod rows_in_a_cell;
pub mod second_pass;
pub mod series_beside;
pub mod standing;
pub mod target_out_of_reach;
pub mod together;
pub mod totals;
pub mod undeclared_dimension;
mod unused_of;
pub mod view;

#[cfg(test)]
mod clean_tests;
#[cfg(test)]
mod rows_tests;
