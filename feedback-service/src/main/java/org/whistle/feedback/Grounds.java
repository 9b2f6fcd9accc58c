package org.whistle.feedback;

import org.springframework.stereotype.Component;
import org.whistle.feedback.analyses.OpenAnalyses;
import org.whistle.feedback.appeals.KnowProofs;

/** What one has to know to answer for a figure: what there is to point at, and what was bad. */
@Component
record Grounds(KnowProofs proofs, OpenAnalyses analyses) {}
