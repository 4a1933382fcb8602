namespace SectorDashboard.Web.Components.Commands;

/// <summary>Finds commands by some of their letters.</summary>
internal static class FuzzyMatch
{
    private const int Letter = 1;
    private const int NextToLast = 7;
    private const int StartOfWord = 6;
    private const int StartOfTitle = 4;

    /// <summary>
    /// How well a title answers a search, the larger the better; null where it does not. Each word of the search must be found, its letters in
    /// order; letters side by side, at the start of a word and of the title count more.
    /// </summary>
    public static int? Score(string search, string title)
    {
        var total = 0;
        foreach (var word in search.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (Best(word, title) is not { } score)
            {
                return null;
            }

            total += score;
        }

        return total;
    }

    /// <summary>The best of all ways to find the letters: "sv" in "Save view" is both beginnings, not the v of "Save".</summary>
    private static int? Best(string word, string title)
    {
        // At each place of the title: the best score of the letters so far, where the last of them stands there.
        var scores = new int?[title.Length];
        for (var letter = 0; letter < word.Length; letter++)
        {
            var next = new int?[title.Length];
            int? before = letter == 0 ? 0 : null;
            for (var place = 0; place < title.Length; place++)
            {
                var beside = place > 0 ? scores[place - 1] + NextToLast : null;
                if (Same(title[place], word[letter]))
                {
                    next[place] = Larger(before, beside) + Value(title, place);
                }

                before = Larger(before, scores[place]);
            }

            scores = next;
        }

        return scores.Max();
    }

    private static int? Larger(int? one, int? other) => one is null || other > one ? other : one;

    private static int Value(string title, int place) =>
        Letter + (place == 0 ? StartOfTitle + StartOfWord : char.IsLetterOrDigit(title[place - 1]) ? 0 : StartOfWord);

    private static bool Same(char one, char other) => char.ToUpperInvariant(one) == char.ToUpperInvariant(other);
}
