package org.whistle.dispatch.model;

import java.util.List;
import java.util.UUID;
import org.whistle.contracts.WordsRef;

/** What was done, in words for the resident, with the outcome's code and the evidence's ids. */
public record Answer(WordsRef words, String outcome, List<UUID> evidence) {}
