// Runs axe on arguments[1], with the tags in arguments[0], and returns what is
// broken in the shape of `Violation` in axe.rs.
const [tags, target] = arguments;
return window.axe.run(target, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] })
  .then(({ violations }) => violations.map(({ id, help, nodes }) => ({
    rule: id,
    help,
    nodes: nodes.map((node) => {
      const why = [...node.any, ...node.all, ...node.none].map((check) => check.message).join('; ');
      return `${node.html.slice(0, 160)} (${why})`;
    }),
  })));
