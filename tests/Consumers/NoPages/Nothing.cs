namespace NoPages;

// A configuration file is found from the folders of the sources, so there is one.
internal static class Nothing;
