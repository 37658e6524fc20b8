//! Pictures: sizes, what an SVG may not hold, outlines.

use course::picture::outline::{self, NoOutline};
use course::picture::svg::Svg;
use course::picture::{self, Format, Size};
use proptest::prelude::*;

fn drawing(body: &str) -> Svg {
    let text =
        format!("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1000 1000\">{body}</svg>");
    Svg::read(&text).unwrap_or_else(|fault| panic!("{body}: {fault:?}"))
}

/// Least and greatest x and y of an outline.
fn bounds(body: &str) -> [u16; 4] {
    let points =
        outline::of(&drawing(body), "it").unwrap_or_else(|fault| panic!("{body}: {fault:?}"));
    let of = |pick: fn(&(u16, u16)) -> u16| {
        (points.iter().map(pick).min().unwrap_or(0), points.iter().map(pick).max().unwrap_or(0))
    };
    let ((left, right), (top, bottom)) = (of(|p| p.0), of(|p| p.1));
    [left, top, right, bottom]
}

#[test]
fn outlines_of_all_shapes() {
    for (body, expected) in [
        ("<rect id='it' x='100' y='200' width='300' height='50'/>", [100, 200, 400, 250]),
        ("<circle id='it' cx='500' cy='500' r='100'/>", [400, 400, 600, 600]),
        ("<ellipse id='it' cx='500' cy='500' rx='200' ry='100'/>", [300, 400, 700, 600]),
        ("<polygon id='it' points='10,20 110,20 60,220'/>", [10, 20, 110, 220]),
        ("<polyline id='it' points='10 20,110 20 60-20'/>", [10, 0, 110, 20]),
        ("<line id='it' x1='100' y1='100' x2='300' y2='100'/>", [100, 90, 300, 110]),
        ("<path id='it' d='M100 100h200v100H100z'/>", [100, 100, 300, 200]),
        ("<path id='it' d='m100,100 200,0 0,100 l-200 0'/>", [100, 100, 300, 200]),
        ("<path id='it' d='M0 500C0 0 1000 0 1000 500'/>", [0, 125, 1000, 500]),
        ("<path id='it' d='M0 500Q500 0 1000 500T1000 900'/>", [0, 250, 1000, 916]),
        ("<path id='it' d='M400 500a100 100 0 0 1 200 0'/>", [400, 400, 600, 500]),
        ("<path id='it' d='M400 500A100 100 0 11400 501'/>", [400, 400, 600, 600]),
        (
            "<g id='it'><rect x='10' y='10' width='20' height='20'/><g><circle cx='100' cy='100' r='30'/></g></g>",
            [10, 10, 130, 130],
        ),
    ] {
        let found = bounds(body);
        let near = found.iter().zip(expected).all(|(a, b)| a.abs_diff(b) <= 2);
        assert!(near, "{body}: {found:?}, expected {expected:?}");
    }
}

#[test]
fn transforms_of_the_element_and_of_all_around_it_apply() {
    for (transform, expected) in [
        ("translate(100 50)", [110, 60, 130, 80]),
        ("translate(100)", [110, 10, 130, 30]),
        ("scale(10)", [100, 100, 300, 300]),
        ("scale(10,5)", [100, 50, 300, 150]),
        ("rotate(90) translate(0 -200)", [170, 10, 190, 30]),
        ("rotate(180 20 20)", [10, 10, 30, 30]),
        ("matrix(1 0 0 1 7 9)", [17, 19, 37, 39]),
        ("translate(100 50), scale(2)", [120, 70, 160, 110]),
    ] {
        let body = format!(
            "<g transform='{transform}'><g><rect id='it' x='10' y='10' width='20' height='20'/></g></g>"
        );
        assert_eq!(bounds(&body), expected, "{transform}");
    }
    let nested = "<g transform='translate(100 0)'><rect id='it' transform='scale(2)' x='10' y='10' width='20' height='20'/></g>";
    assert_eq!(bounds(nested), [120, 20, 160, 60]);
}

#[test]
fn the_view_box_is_the_frame() {
    let text = "<svg viewBox=\"-50 -50 100 200\"><rect id=\"it\" x=\"0\" y=\"0\" width=\"200\" height=\"50\"/></svg>";
    let svg = Svg::read(text).expect("a drawing");
    assert_eq!(outline::of(&svg, "it"), Ok(vec![(500, 250), (1000, 250), (1000, 500), (500, 500)]));
}

#[test]
fn what_has_no_outline_says_why() {
    let svg = drawing(
        "<text id='words'>Vice</text><g id='empty'/><defs id='hidden'><rect width='9' height='9'/></defs>",
    );
    assert_eq!(outline::of(&svg, "lost"), Err(NoOutline::NoElement));
    for id in ["words", "empty", "hidden"] {
        assert_eq!(outline::of(&svg, id), Err(NoOutline::NoShape), "{id}");
    }
    let bare = Svg::read("<svg><rect id='it' width='5' height='5'/></svg>").expect("a drawing");
    assert_eq!(outline::of(&bare, "it"), Err(NoOutline::NoViewBox));
}

#[test]
fn what_runs_or_loads_is_found() {
    for body in [
        "<script/>",
        "<foreignObject/>",
        "<rect onclick='go()'/>",
        "<image href='https://example.org/a.png'/>",
        "<use xlink:href='other.svg#a' xmlns:xlink='http://www.w3.org/1999/xlink'/>",
        "<a href='javascript:go()'/>",
        "<rect style='fill:url(a.svg#b)'/>",
        "<style>@import 'a.css';</style>",
        "<style><![CDATA[rect { fill: url(//host/a) }]]></style>",
        "<set attributeName='href' to='x'/>",
        "<image href='data:image/svg+xml;base64,AAAA'/>",
    ] {
        assert_eq!(drawing(body).forbidden.len(), 1, "{body}");
    }
    for body in [
        "<use href='#a'/>",
        "<rect fill='url(#a)'/>",
        "<image href='data:image/png;base64,AAAA'/>",
        "<title>on a bench</title>",
    ] {
        assert_eq!(drawing(body).forbidden, [], "{body}");
    }
    let doctype =
        Svg::read("<!DOCTYPE svg [<!ENTITY a 'b'>]><svg viewBox='0 0 1 1'/>").expect("a drawing");
    assert_eq!(doctype.forbidden.len(), 1);
}

#[test]
fn sizes_by_format() {
    let svg = |head: &str| picture::size(Format::Svg, format!("<svg {head}/>").as_bytes());
    assert_eq!(svg("viewBox='0 0 640 400'"), Some(Size { w: 640, h: 400 }));
    assert_eq!(
        svg("viewBox='0 0 640 400' width='320px' height='200'"),
        Some(Size { w: 320, h: 200 })
    );
    assert_eq!(svg("width='100%' height='50%'"), None);
    let lossless = b"RIFF\x00\x00\x00\x00WEBPVP8L\x00\x00\x00\x00\x2f\x3f\xc0\x04\x00";
    assert_eq!(picture::size(Format::WebP, lossless), Some(Size { w: 64, h: 20 }));
    let lossy = b"RIFF\0\0\0\0WEBPVP8 \0\0\0\0\0\0\0\x9d\x01\x2a\x80\x02\x90\x01";
    assert_eq!(picture::size(Format::WebP, lossy), Some(Size { w: 640, h: 400 }));
    let extended = b"RIFF\0\0\0\0WEBPVP8X\0\0\0\0\0\0\0\0\x7f\x02\x00\x8f\x01\x00";
    assert_eq!(picture::size(Format::WebP, extended), Some(Size { w: 640, h: 400 }));
    assert_eq!(picture::size(Format::Png, b"GIF89a"), None);
}

proptest! {
    #[test]
    fn any_path_gives_points_within_the_picture(data in "[MLHVCSQTAZmlhvcsqtaz0-9 ,.eE+-]{0,120}") {
        let svg = drawing(&format!("<path id='it' d='{data}'/>"));
        if let Ok(points) = outline::of(&svg, "it") {
            prop_assert!(points.iter().all(|(x, y)| *x <= 1000 && *y <= 1000));
        }
    }

    #[test]
    fn any_text_is_read_or_refused(text in "(<svg>)?[ -~<>&;\"'=/é]{0,120}(</svg>)?") {
        if let Ok(svg) = Svg::read(&text) {
            let _ = (svg.size(), outline::of(&svg, "it"));
        }
    }

    #[test]
    fn any_bytes_have_a_size_or_none(bytes in proptest::collection::vec(any::<u8>(), 0..64), head in 0usize..3) {
        let starts: [&[u8]; 3] = [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", b"RIFF\0\0\0\0WEBPVP8X", b"RIFF\0\0\0\0WEBPVP8L"];
        let whole = [starts[head], &bytes].concat();
        let _ = (picture::size(Format::Png, &whole), picture::size(Format::WebP, &whole), picture::size(Format::Svg, &whole));
    }
}
