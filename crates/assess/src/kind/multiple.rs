//! See the module's parent; marking of `.multiple` lives here.
