//! The browser's calls that a page is made of. `web-sys` has them too, but as calls that may fail and give something
//! back: each then costs a closure and a handle, thousands of times a lesson. None of these can fail here: attribute
//! names are written in this program, and no node becomes its own ancestor.

use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{Element, Node};

#[wasm_bindgen]
extern "C" {
    /// A `Node` as it is used here.
    #[wasm_bindgen(extends = Node, typescript_type = "Node")]
    pub type Place;

    #[wasm_bindgen(method, js_name = appendChild)]
    pub fn append(this: &Place, child: &Node);

    #[wasm_bindgen(method, js_name = cloneNode)]
    pub fn copy(this: &Place, deep: bool) -> Element;

    #[wasm_bindgen(method, js_name = setAttribute)]
    pub fn set(this: &Place, name: &str, value: &str);
}
