//! Mounts the portal. All else is in the library.

use journeywork_app::Portal;

fn main() {
    if let Some(boot) = leptos::prelude::document().get_element_by_id("boot") {
        boot.remove();
    }
    leptos::mount::mount_to_body(Portal);
}
