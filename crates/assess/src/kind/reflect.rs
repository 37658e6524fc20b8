//! See the module's parent; marking of `.reflect` lives here.
