// What relata throws where a command cannot go on: what failed, on what, and what to try. The command line prints
// what() as one line and exits with 2.
#pragma once

#include <stdexcept>
#include <string>

namespace relata {

class Error : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// An input document that is refused by name while the rest is read (exit status 3).
class InputError : public Error {
 public:
  using Error::Error;
};

// A knowledge base that cannot be read or written, for a reason below or another one: a full disk, another extractor.
class StoreError : public Error {
 public:
  using Error::Error;
};

// There is none.
class MissingError : public StoreError {
 public:
  using StoreError::StoreError;
};

// Somebody else is writing it.
class BusyError : public StoreError {
 public:
  using StoreError::StoreError;
};

// What is stored is not what was written.
class DamagedError : public StoreError {
 public:
  using StoreError::StoreError;
};

// A file of another format than this release reads, mostly a newer one.
class FormatVersionError : public Error {
 public:
  using Error::Error;
};

// A weight file that is missing, truncated, altered or of another version.
class ModelError : public Error {
 public:
  using Error::Error;
};

// A correction that makes no sense, or against the actor dictionary or another one (ContradictionError of
// core/correction.h knows which).
class CorrectionError : public Error {
 public:
  using Error::Error;
};

// A pattern or name that cannot be understood; what() points at the place.
class QueryError : public Error {
 public:
  using Error::Error;
};

// An output that could not be written or drawn.
class ExportError : public Error {
 public:
  using Error::Error;
};

}  // namespace relata
