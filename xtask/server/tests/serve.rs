//! The server as a client sees it.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::PathBuf;
use std::time::Duration;

use static_server::{Config, Fault, Mirror, PathHeaders, Route, Server};

struct Site(PathBuf);

impl Site {
    fn new(name: &str) -> std::io::Result<Self> {
        let root =
            std::env::temp_dir().join(format!("static-server-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&root)?;
        std::fs::write(root.join("index.html"), "<body>page</body>")?;
        std::fs::write(root.join("a.wasm"), "raw")?;
        std::fs::write(root.join("a.wasm.br"), "brotli")?;
        std::fs::write(root.join("a.wasm.gz"), "gzip")?;
        Ok(Self(root))
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        // A leftover in the temporary directory is no reason to fail a test.
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn ask(server: &Server, request: &str) -> std::io::Result<String> {
    let mut stream = TcpStream::connect(("127.0.0.1", server.port()))?;
    stream.write_all(format!("{request}\r\nConnection: close\r\n\r\n").as_bytes())?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer)?;
    Ok(answer)
}

#[test]
fn files_arrive_typed_compressed_and_uncached() -> std::io::Result<()> {
    let site = Site::new("files")?;
    let server = Server::start(Config::new(&site.0))?;
    let answer = ask(
        &server,
        "GET /a.wasm HTTP/1.1\r\nHost: x\r\nAccept-Encoding: gzip, br",
    )?;
    for part in [
        "200 OK",
        "Content-Type: application/wasm",
        "Content-Encoding: br",
        "Cache-Control: no-store",
        "Content-Length: 6",
        "\r\n\r\nbrotli",
    ] {
        assert!(answer.contains(part), "{part} missing in {answer}");
    }
    assert!(ask(&server, "GET /a.wasm HTTP/1.1\r\nHost: x")?.ends_with("\r\n\r\nraw"));
    assert!(ask(&server, "GET /?q=1 HTTP/1.1\r\nHost: x")?.ends_with("<body>page</body>"));
    let head = ask(&server, "HEAD /a.wasm HTTP/1.1\r\nHost: x")?;
    assert!(
        head.contains("Content-Length: 3") && head.ends_with("\r\n\r\n"),
        "{head}"
    );
    assert!(ask(&server, "nonsense")?.contains("400"));
    assert!(ask(&server, "GET /none HTTP/1.1\r\nHost: x")?.contains("404"));
    assert!(ask(&server, "POST / HTTP/1.1\r\nHost: x")?.contains("405"));
    let paths: Vec<_> = server.requests().into_iter().map(|r| r.path).collect();
    assert_eq!(
        paths,
        ["/a.wasm", "/a.wasm", "/?q=1", "/a.wasm", "/none", "/"]
    );
    server.clear_requests();
    assert!(server.requests().is_empty());
    Ok(())
}

#[test]
fn routes_and_path_headers_come_on_top() -> std::io::Result<()> {
    let site = Site::new("routes")?;
    let mut config = Config::new(&site.0);
    config
        .routes
        .push(Route::html("/host.html", "host").with_header("X-Own", "1"));
    config.headers.push(PathHeaders {
        path: "/host*".to_owned(),
        headers: vec![(
            "Content-Security-Policy".to_owned(),
            "default-src 'self'".to_owned(),
        )],
    });
    let server = Server::start(config)?;
    let answer = ask(&server, "GET /host.html HTTP/1.1\r\nHost: x")?;
    assert!(
        answer.contains("Content-Security-Policy: default-src 'self'"),
        "{answer}"
    );
    assert!(
        answer.contains("X-Own: 1") && answer.ends_with("host"),
        "{answer}"
    );
    assert!(!ask(&server, "GET / HTTP/1.1\r\nHost: x")?.contains("Content-Security-Policy"));
    Ok(())
}

#[test]
fn a_waiting_page_hears_of_a_reload() -> std::io::Result<()> {
    let site = Site::new("reload")?;
    let mut config = Config::new(&site.0);
    config.live_reload = true;
    let server = Server::start(config)?;
    assert!(ask(&server, "GET / HTTP/1.1\r\nHost: x")?.contains("EventSource"));
    let mut stream = TcpStream::connect(("127.0.0.1", server.port()))?;
    stream.write_all(b"GET /__reload HTTP/1.1\r\nHost: x\r\n\r\n")?;
    let mut heard = String::new();
    let mut chunk = [0; 256];
    while !heard.contains("ready") {
        let read = stream.read(&mut chunk)?;
        heard.push_str(&String::from_utf8_lossy(&chunk[..read]));
    }
    server.reload();
    while !heard.contains("data: reload") {
        let read = stream.read(&mut chunk)?;
        assert!(read > 0, "the stream ended: {heard}");
        heard.push_str(&String::from_utf8_lossy(&chunk[..read]));
    }
    Ok(())
}

#[test]
fn a_taken_port_is_told_apart() -> std::io::Result<()> {
    let site = Site::new("port")?;
    let first = Server::start(Config::new(&site.0))?;
    let mut config = Config::new(&site.0);
    config.port = first.port();
    let kind = Server::start(config).err().map(|error| error.kind());
    assert_eq!(kind, Some(std::io::ErrorKind::AddrInUse));
    let port = first.port();
    drop(first);
    assert!(
        TcpListener::bind(("127.0.0.1", port)).is_ok(),
        "the port is free again"
    );
    Ok(())
}

#[test]
fn connections_without_a_request_keep_nobody_waiting() -> std::io::Result<()> {
    let site = Site::new("idle")?;
    let server = Server::start(Config::new(&site.0))?;
    let mut idle = Vec::new();
    for _ in 0..40 {
        idle.push(TcpStream::connect(("127.0.0.1", server.port()))?);
        assert!(ask(&server, "GET / HTTP/1.1\r\nHost: x")?.contains("200 OK"));
    }
    Ok(())
}

#[test]
fn a_refused_body_does_not_take_the_answer_with_it() -> std::io::Result<()> {
    let site = Site::new("body")?;
    let server = Server::start(Config::new(&site.0))?;
    let body = "x".repeat(200_000);
    let mut stream = TcpStream::connect(("127.0.0.1", server.port()))?;
    let head = format!(
        "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: {}\r\n\r\n",
        body.len()
    );
    stream.write_all((head + &body).as_bytes())?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer)?;
    assert!(answer.contains("405"), "{answer}");
    Ok(())
}

fn mirror(name: &str, fault: Fault) -> Mirror {
    Mirror {
        path: format!("/{name}/"),
        files: ("a".into(), ".wasm".into()),
        fault,
        times: 1,
    }
}

#[test]
fn a_mirror_serves_a_fault_and_then_the_file() -> std::io::Result<()> {
    let site = Site::new("mirror")?;
    std::fs::write(site.0.join("a.wasm"), "12345678")?;
    let mut config = Config::new(&site.0);
    config.mirrors = vec![
        mirror("half", Fault::Half),
        mirror("page", Fault::Page(200)),
        mirror("busy", Fault::Page(503)),
    ];
    let server = Server::start(config)?;
    let get = |path: &str| ask(&server, &format!("GET {path} HTTP/1.1\r\nHost: x"));
    let half = get("/half/a.wasm")?;
    assert!(half.contains("Content-Length: 4\r\n") && half.ends_with("\r\n\r\n1234"));
    assert!(get("/half/a.wasm")?.ends_with("\r\n\r\n12345678"));
    assert!(get("/half/index.html")?.ends_with("<body>page</body>"));
    let page = get("/page/a.wasm")?;
    assert!(page.contains("200 OK") && page.contains("text/html") && page.contains("<!doctype"));
    assert!(get("/busy/a.wasm")?.contains("503"));
    server.clear_requests();
    assert!(get("/busy/a.wasm")?.contains("503"), "counted anew");
    Ok(())
}

#[test]
fn a_mirror_can_keep_a_client_waiting() -> std::io::Result<()> {
    let site = Site::new("waiting")?;
    std::fs::write(site.0.join("a.wasm"), "12345678")?;
    let mut config = Config::new(&site.0);
    config.mirrors = vec![
        mirror("silent", Fault::Silent),
        mirror("stalled", Fault::Stalled),
    ];
    let server = Server::start(config)?;
    for (name, end) in [("silent", ""), ("stalled", "\r\n\r\n1234")] {
        let mut stream = TcpStream::connect(("127.0.0.1", server.port()))?;
        stream.set_read_timeout(Some(Duration::from_millis(300)))?;
        stream.write_all(format!("GET /{name}/a.wasm HTTP/1.1\r\nHost: x\r\n\r\n").as_bytes())?;
        let mut heard = Vec::new();
        let still_open = stream.read_to_end(&mut heard).is_err();
        let heard = String::from_utf8_lossy(&heard);
        assert!(still_open, "{name} was closed after {heard}");
        assert!(
            heard.ends_with(end) && heard.is_empty() == end.is_empty(),
            "{heard}"
        );
    }
    Ok(())
}
