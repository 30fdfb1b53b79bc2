namespace LocalStandards.Domain.Authorities;

/// <summary>The six types of local authority that take part [002]; Bangkok (กทม.) does not.</summary>
public enum AuthorityType { Pao = 1, City = 2, Town = 3, SubdistrictMunicipality = 4, Sao = 5, Pattaya = 6 }
