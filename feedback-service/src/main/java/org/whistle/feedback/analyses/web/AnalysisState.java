package org.whistle.feedback.analyses.web;

import java.util.UUID;
import org.whistle.feedback.analyses.model.Analysis;

/** Where an analysis stands: {@code opened|explained|confirmed|revisited}. */
record AnalysisState(UUID ratingId, String analysis) {

  static AnalysisState of(Analysis analysis) {
    return new AnalysisState(analysis.rating().id(), name(analysis));
  }

  static String name(Analysis analysis) {
    return switch (analysis) {
      case Analysis.Opened _ -> "opened";
      case Analysis.Explained _ -> "explained";
      case Analysis.Confirmed _ -> "confirmed";
      case Analysis.Revisited _ -> "revisited";
    };
  }
}
