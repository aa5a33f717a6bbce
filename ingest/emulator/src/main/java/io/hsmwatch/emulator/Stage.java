package io.hsmwatch.emulator;

/** The stages of an Azure operation, with the two vocabularies in which records name them. */
enum Stage {
    START("Start", "Started"),
    ACCEPT("Accept", "Accepted"),
    SUCCESS("Success", "Succeeded"),
    FAILURE("Failure", "Failed");

    private final String hubWord;
    private final String apiWord;

    Stage(String hubWord, String apiWord) {
        this.hubWord = hubWord;
        this.apiWord = apiWord;
    }

    /** As records on event hubs say it. */
    String hubWord() {
        return hubWord;
    }

    /** As the API, and some records on hubs, say it. */
    String apiWord() {
        return apiWord;
    }

    boolean last() {
        return this == SUCCESS || this == FAILURE;
    }
}
