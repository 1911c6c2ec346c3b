namespace Mistakes;

internal static class Nothing;
