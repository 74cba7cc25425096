//! Without a build script cargo would leave build dependencies out.

fn main() {}
