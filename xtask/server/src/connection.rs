//! One connection: one request, one answer, end.
//!
//! Keeping connections alive would save a browser a millisecond per file here,
//! and cost waiting, limits and their faults.

use std::io::{self, Read, Write};
use std::net::{Shutdown, TcpStream};
use std::time::Duration;

use crate::live_reload::EVENTS_PATH;
use crate::mirror::Delivery;
use crate::request::Request;
use crate::respond::{self, Answer};
use crate::server::Shared;

/// How long a connection that a browser opened in advance may wait for its use.
const IDLE: Duration = Duration::from_mins(2);

/// How long a client may take to close after the answer.
const CLOSING: Duration = Duration::from_secs(2);

pub(crate) fn serve(shared: &Shared, mut stream: TcpStream) -> io::Result<()> {
    stream.set_read_timeout(Some(IDLE))?;
    stream.set_nodelay(true)?;
    let mut answer = Vec::new();
    match Request::read(&stream) {
        Ok(None) => return Ok(()),
        Ok(Some(request)) => {
            shared.log(&request);
            if shared.config.live_reload && request.target == EVENTS_PATH {
                return shared.listeners.add(stream);
            }
            let response = respond::answer(shared, &request);
            response.write(&mut answer, &request.method)?;
            if response.delivery != Delivery::Whole {
                stream.write_all(&answer)?;
                return wait_for_the_end(stream);
            }
        }
        Err(error) if error.kind() == io::ErrorKind::InvalidData => {
            Answer::message(400, "bad request").write(&mut answer, "GET")?;
        }
        Err(error) => return Err(error),
    }
    stream.write_all(&answer)?;
    close(stream)
}

/// Closing with unread input, such as a body, would reset the connection and
/// take the answer with it; so what still comes is read and dropped.
fn close(stream: TcpStream) -> io::Result<()> {
    stream.shutdown(Shutdown::Write)?;
    stream.set_read_timeout(Some(CLOSING))?;
    wait_for_the_end(stream)
}

/// Until the client hangs up, or has been silent for as long as the stream allows.
fn wait_for_the_end(mut stream: TcpStream) -> io::Result<()> {
    let mut dropped = [0; 4096];
    while stream.read(&mut dropped)? > 0 {}
    Ok(())
}
