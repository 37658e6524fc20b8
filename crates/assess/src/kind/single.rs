//! See the module's parent; marking of `.single` lives here.
