//! Free words that are never stored or marked.

use super::Input;
use crate::dom::{View, h};
use crate::words::msg;

/// A field that nothing reads.
pub fn view(input: &Input) -> View {
    View::from([
        h!(
            "textarea.field.wide",
            "rows" = "4",
            "maxlength" = "4000",
            "autocomplete" = "off",
            "aria-labelledby" = format!("{}-prompt", input.name)
        )
        .into(),
        h!("p.quiet"; input.text.portal.say(msg::ITEM_REFLECT_KEPT_NOWHERE)).into(),
    ])
}
