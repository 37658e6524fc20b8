//! Members to be sorted into groups: a list of the groups beside each member.

use assess::Letter;
use assess::kind::GroupKey;

use super::Input;
use super::matching::{Side, assign, plain};
use crate::dom::{El, View, h};

/// The members in the order of the case.
pub fn view(input: &Input, key: &GroupKey) -> View {
    let groups: Vec<(Letter, String)> =
        Letter::all().zip(key.groups.iter().map(|g| plain(g.as_str()))).collect();
    let rows: Vec<El> = input
        .case
        .order()
        .iter()
        .filter_map(|letter| key.members.get(letter.index()).map(|member| (*letter, member)))
        .map(|(letter, member)| assign(input, letter, member.text.as_str(), &groups, Side::Group))
        .collect();
    View::from([h!("ul.match-list"; rows).into()])
}
