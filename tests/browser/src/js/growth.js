// Keeps hold of the program's memory, whose size tells what the program keeps hold of.
for (const name of ['instantiate', 'instantiateStreaming']) {
  const original = WebAssembly[name];
  WebAssembly[name] = async (...args) => {
    const made = await original.apply(WebAssembly, args);
    window.programMemory ??= (made.instance ?? made).exports.memory;
    return made;
  };
}
