/** Analyses over HTTP. */
@NullMarked
package org.whistle.feedback.analyses.web;

import org.jspecify.annotations.NullMarked;
