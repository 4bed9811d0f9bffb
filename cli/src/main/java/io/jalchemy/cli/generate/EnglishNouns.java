package io.jalchemy.cli.generate;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Singulars and plurals of English nouns, for names of classes and collections. Names of tables are rarely more than the regular nouns and
 * those that are listed here; a word that is neither keeps its form.
 */
final class EnglishNouns {

    private static final Map<String, String> IRREGULAR = irregular();

    /** Nouns that have one form. */
    private static final Set<String> ONE_FORM = Set.of("""
            aircraft analytics audio corps data equipment feedback fish furniture hardware headquarters info information
            inventory jeans logistics mathematics means media metadata money music news pants physics police rice
            scissors series sheep sms software species staff tennis traffic trousers weather wireless
            """.strip().split("\\s+", -1));

    /** Singulars whose last s is none of a plural. */
    private static final Set<String> ENDING_IN_S = Set.of("""
            alias atlas bias bonus bus campus canvas census chassis christmas consensus focus gas genius lens
            nexus plus premises progress radius status stimulus surplus versus virus
            """.strip().split("\\s+", -1));

    private static final Pattern ENDS_WITH_SOUND = Pattern.compile(".*(?:s|x|z|ch|sh)");
    private static final Pattern CONSONANT_Y = Pattern.compile(".*[^aeiou]y");
    private static final Pattern SHORT_IES =
            Pattern.compile("(?:[a-z]?[a-z]ie|movie|cookie|zombie|selfie|calorie|rookie|genie|prairie|eerie)s");
    private static final Pattern ES_AFTER_SOUND = Pattern.compile(".*(?:sses|shes|ches|xes|zzes|[^aeiou]oes)");
    private static final Pattern US_ES = Pattern.compile(
            ".*(?:status|virus|bus|bonus|campus|census|nexus|radius|alias|atlas|gas|canvas|lens|bias)es");
    private static final Pattern ACHES =
            Pattern.compile(".*(?:cache|ache|avalanche|niche|cliche|creche|shoe|toe|canoe|horseshoe)s");

    private EnglishNouns() {}

    private static Map<String, String> irregular() {
        Map<String, String> singulars = new LinkedHashMap<>();
        String pairs = """
                people person children child men man women woman mice mouse geese goose teeth tooth feet foot oxen ox
                indices index matrices matrix vertices vertex appendices appendix analyses analysis bases base
                databases database crises crisis theses thesis diagnoses diagnosis hypotheses hypothesis axes axis
                criteria criterion phenomena phenomenon leaves leaf lives life wives wife knives knife halves half
                shelves shelf wolves wolf thieves thief loaves loaf calves calf elves elf selves self scarves scarf
                quizzes quiz heroes hero echoes echo vetoes veto potatoes potato tomatoes tomato statuses status addresses address synopses synopsis parentheses parenthesis
                """;
        String[] words = pairs.strip().split("\\s+", -1);
        for (int i = 0; i < words.length; i += 2) {
            singulars.put(words[i], words[i + 1]);
        }
        return singulars;
    }

    /** Returns the singular of {@code word}, in lower case; the word itself if it is no plural. */
    static String singular(String word) {
        String known = IRREGULAR.get(word);
        if (known != null) {
            return known;
        }
        if (ONE_FORM.contains(word)
                || ENDING_IN_S.contains(word)
                || word.length() < 3
                || !word.endsWith("s")
                || word.endsWith("ss")) {
            return word;
        }
        if (ACHES.matcher(word).matches() || SHORT_IES.matcher(word).matches()) {
            return cut(word, 1);
        }
        if (word.endsWith("ies")) {
            return cut(word, 3) + "y";
        }
        if (US_ES.matcher(word).matches() || ES_AFTER_SOUND.matcher(word).matches()) {
            return cut(word, 2);
        }
        return word.endsWith("us") || word.endsWith("is") ? word : cut(word, 1);
    }

    /** Returns the plural of {@code word}, a singular in lower case; the word itself if it has one form. */
    static String plural(String word) {
        for (Map.Entry<String, String> each : IRREGULAR.entrySet()) {
            if (each.getValue().equals(word)) {
                return each.getKey();
            }
        }
        if (ONE_FORM.contains(word)) {
            return word;
        }
        if (ENDS_WITH_SOUND.matcher(word).matches()) {
            return word + "es";
        }
        return CONSONANT_Y.matcher(word).matches() ? cut(word, 1) + "ies" : word + "s";
    }

    private static String cut(String word, int letters) {
        return word.substring(0, word.length() - letters);
    }
}
