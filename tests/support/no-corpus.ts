// `npm run corpus`: the files of brokers are checked here as soon as Roundtrip reads files.
console.log('There is nothing to check yet: Roundtrip does not import files of brokers so far.');
