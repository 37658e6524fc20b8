//! What a person does, in real browsers, over a built portal. One module a subject.

mod access;
mod carry;
mod clock;
mod desk;
mod fat;
mod fixture;
mod journey;
mod kill;
mod kinds;
mod languages;
mod loader;
mod look;
mod network;
mod old;
mod pack;
mod quiet;
mod rebuilt;
mod resume;
mod storage;
mod tabs;
