//! See the module's parent; marking of `.truefalse` lives here.
