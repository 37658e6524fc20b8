//! Members to be sorted into groups: a list of the groups beside each member.

use assess::Letter;
use assess::kind::GroupKey;
use leptos::prelude::*;

use super::Input;
use super::matching::{Side, assign, plain};
use super::result::general_feedback;

/// The members in the order of the case.
pub fn view(input: &Input, key: &GroupKey) -> AnyView {
    let groups: Vec<(Letter, String)> =
        Letter::all().zip(key.groups.iter().map(|g| plain(g.as_str()))).collect();
    let rows = input
        .case
        .order()
        .iter()
        .filter_map(|letter| key.members.get(letter.index()).map(|member| (*letter, member)))
        .map(|(letter, member)| assign(input, letter, member.text.as_str(), &groups, Side::Group))
        .collect_view();
    view! {
        <ul class="match-list">{rows}</ul>
        {general_feedback(input)}
    }
    .into_any()
}
