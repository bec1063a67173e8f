//! Places in a document that is being written.

use crate::document::Node;

/// What stands in the field `name`; nothing for `null`.
pub(super) fn get<'a>(node: &'a Node, name: &str) -> Option<&'a Node> {
    let Node::Object(fields) = node else {
        return None;
    };
    let found = fields.iter().find(|(known, _)| known == name);
    found
        .map(|(_, node)| node)
        .filter(|&node| *node != Node::Null)
}

/// The field `name`, made where it is not there yet.
pub(super) fn field<'a>(node: &'a mut Node, name: &str) -> &'a mut Node {
    if !matches!(node, Node::Object(_)) {
        *node = Node::Object(Vec::new());
    }
    let Node::Object(fields) = node else {
        return node;
    };
    let known = fields.iter().position(|(known, _)| known == name);
    let place = known.unwrap_or(fields.len());
    if known.is_none() {
        fields.push((name.to_owned(), Node::Null));
    }
    &mut fields[place].1
}

/// The entries of a list, or none.
pub(super) fn entries(list: Option<&Node>) -> &[Node] {
    match list {
        Some(Node::List(entries)) => entries,
        _ => &[],
    }
}

/// The entry of a list whose field `name` is `word`.
pub(super) fn entry<'a>(list: Option<&'a Node>, name: &str, word: &str) -> Option<&'a Node> {
    let mut entries = entries(list).iter();
    entries.find(|entry| is(entry, name, word))
}

/// The same, made where it is not there yet.
pub(super) fn entry_mut<'a>(list: &'a mut Node, name: &str, word: &str) -> &'a mut Node {
    let entries = list_mut(list);
    let known = entries.iter().position(|entry| is(entry, name, word));
    let place = known.unwrap_or(entries.len());
    if known.is_none() {
        entries.push(object([(name, text(word))]));
    }
    &mut entries[place]
}

/// The entries of a list, made one where it is none.
pub(super) fn list_mut(list: &mut Node) -> &mut Vec<Node> {
    if !matches!(list, Node::List(_)) {
        *list = Node::List(Vec::new());
    }
    match list {
        Node::List(entries) => entries,
        _ => unreachable!("invariant: made a list above"),
    }
}

fn is(entry: &Node, name: &str, word: &str) -> bool {
    matches!(get(entry, name), Some(Node::Text(text)) if text == word)
}

/// A string.
pub(super) fn text(text: impl Into<String>) -> Node {
    Node::Text(text.into())
}

/// An object of these fields, without those of nothing.
pub(super) fn object<'a>(fields: impl IntoIterator<Item = (&'a str, Node)>) -> Node {
    let fields = fields.into_iter();
    let stated = fields.filter(|(_, node)| *node != Node::Null);
    Node::Object(stated.map(|(name, node)| (name.to_owned(), node)).collect())
}
